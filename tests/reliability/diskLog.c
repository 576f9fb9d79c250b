#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Loaded into a process with LD_PRELOAD: writes down, in order, everything that
 * changes a file below $DISK_LOG_FOLDER, and every flush. The log goes to
 * $DISK_LOG. One lock around each call keeps its order the true one.
 *
 * A file that was filled past these calls (copy_file_range, reflinks) is
 * written down whole when it is flushed.
 */

#define REAL(name) ((__typeof__(&name))real(#name))

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int out = -1;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("DISK_LOG");
  folder = getenv("DISK_LOG_FOLDER");
  if (file && folder) out = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

/* The path below the folder, "" for the folder itself, or NULL for a file that is not ours. */
static const char *below(const char *path) {
  size_t length = strlen(folder);
  if (strncmp(path, folder, length)) return NULL;
  if (path[length] == 0) return path + length;
  return path[length] == '/' ? path + length + 1 : NULL;
}

static const char *path_of(int fd, char *buffer) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length <= 0) return NULL;
  buffer[length] = 0;
  return below(buffer);
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = REAL(write)(out, at, length);
    if (done <= 0) abort();
    at += done;
    length -= done;
  }
}

static void note(char kind, const char *path, const char *other, uint64_t offset, const void *data, uint32_t length) {
  uint16_t sizes[2] = {(uint16_t)strlen(path), (uint16_t)strlen(other)};
  put(&kind, 1);
  put(sizes, sizeof sizes);
  put(&offset, sizeof offset);
  put(&length, sizeof length);
  put(path, sizes[0]);
  put(other, sizes[1]);
  put(data, length);
}

#define MAX_WRITTEN 256
static char *written[MAX_WRITTEN];
static int written_count = 0;

static int was_written(const char *path) {
  for (int i = 0; i < written_count; i++)
    if (!strcmp(written[i], path)) return 1;
  return 0;
}

static void remember(const char *path) {
  if (was_written(path)) return;
  if (written_count == MAX_WRITTEN) abort();
  written[written_count++] = strdup(path);
}

static void forget(const char *path) {
  for (int i = 0; i < written_count; i++)
    if (!strcmp(written[i], path)) {
      free(written[i]);
      written[i] = written[--written_count];
      return;
    }
}

static void note_write(int fd, const void *data, ssize_t length, off_t offset) {
  char buffer[PATH_MAX];
  const char *path = length > 0 ? path_of(fd, buffer) : NULL;
  if (!path) return;
  remember(path);
  note('W', path, "", offset, data, length);
}

static void note_whole(int fd, const char *path) {
  static char chunk[1 << 16];
  off_t offset = 0;
  ssize_t length;
  while ((length = pread(fd, chunk, sizeof chunk, offset)) > 0) {
    note('W', path, "", offset, chunk, length);
    offset += length;
  }
}

ssize_t write(int fd, const void *data, size_t length) {
  if (out < 0) return REAL(write)(fd, data, length);
  pthread_mutex_lock(&lock);
  ssize_t done = REAL(write)(fd, data, length);
  if (done > 0) note_write(fd, data, done, lseek(fd, 0, SEEK_CUR) - done);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  if (out < 0) return REAL(pwrite64)(fd, data, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t done = REAL(pwrite64)(fd, data, length, offset);
  note_write(fd, data, done, offset);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

int ftruncate64(int fd, off64_t length) {
  char buffer[PATH_MAX];
  if (out < 0) return REAL(ftruncate64)(fd, length);
  pthread_mutex_lock(&lock);
  int result = REAL(ftruncate64)(fd, length);
  const char *path = result ? NULL : path_of(fd, buffer);
  if (path) note('T', path, "", length, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int flush(int fd, int (*flushing)(int)) {
  char buffer[PATH_MAX];
  struct stat found;
  if (out < 0) return flushing(fd);
  pthread_mutex_lock(&lock);
  int result = flushing(fd);
  const char *path = result || fstat(fd, &found) ? NULL : path_of(fd, buffer);
  if (path && S_ISDIR(found.st_mode)) note('D', path, "", 0, "", 0);
  if (path && S_ISREG(found.st_mode)) {
    if (!was_written(path)) note_whole(fd, path);
    note('S', path, "", 0, "", 0);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int fd) { return flush(fd, REAL(fsync)); }
int fdatasync(int fd) { return flush(fd, REAL(fdatasync)); }

static int opened(const char *path, int flags, int mode) {
  if (out < 0 || !(flags & (O_CREAT | O_TRUNC))) return REAL(open64)(path, flags, mode);
  pthread_mutex_lock(&lock);
  int fd = REAL(open64)(path, flags, mode);
  const char *inside = fd < 0 ? NULL : below(path);
  if (inside && (flags & O_CREAT)) note('C', inside, "", 0, "", 0);
  if (inside && (flags & O_TRUNC)) note('T', inside, "", 0, "", 0);
  pthread_mutex_unlock(&lock);
  return fd;
}

int open64(const char *path, int flags, ...) {
  __builtin_va_list rest;
  __builtin_va_start(rest, flags);
  int mode = flags & (O_CREAT | __O_TMPFILE) ? __builtin_va_arg(rest, int) : 0;
  __builtin_va_end(rest);
  return opened(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  __builtin_va_list rest;
  __builtin_va_start(rest, flags);
  int mode = flags & (O_CREAT | __O_TMPFILE) ? __builtin_va_arg(rest, int) : 0;
  __builtin_va_end(rest);
  return opened(path, flags, mode);
}

int rename(const char *from, const char *to) {
  if (out < 0) return REAL(rename)(from, to);
  pthread_mutex_lock(&lock);
  int result = REAL(rename)(from, to);
  if (!result && below(from) && below(to)) {
    if (was_written(below(from))) remember(below(to));
    forget(below(from));
    note('R', below(from), below(to), 0, "", 0);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int unlink(const char *path) {
  if (out < 0) return REAL(unlink)(path);
  pthread_mutex_lock(&lock);
  int result = REAL(unlink)(path);
  if (!result && below(path)) {
    forget(below(path));
    note('U', below(path), "", 0, "", 0);
  }
  pthread_mutex_unlock(&lock);
  return result;
}
