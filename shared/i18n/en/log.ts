export const log = {
  title: 'Log',
  subtitle: 'Everything that was stated; never purged',
  total: '{{count}} records',
  search: 'Reasons, remarks, titles, hashes',
  clearSearch: 'Clear the search',
  everybody: 'Everybody',
  person: 'By whom',
  root: 'The office’s root key',
  unknownKey: 'A key that is nobody’s',
  from: 'From',
  until: 'Until',
  all: 'All',
  byGroup: 'By sort',
  ofSubject: 'Only about “{{name}}”',
  ofArticle: 'Log of this article',
  wholeLog: 'The whole log',
  list: 'Records',
  noneTitle: 'No record fits',
  noneText: 'Try fewer conditions. The log is never purged.',
  clear: 'Drop all conditions',
  back: 'the clock went back {{span}}',
  forward: 'the clock jumped forward {{span}}',
  minutes: '{{count}} min',
  hours: '{{count}} h',
  days: '{{count}} days',
  notGenuine: 'Wrong signature',
  genuine: 'Signature good, text whole',
  details: 'Details of the record',
  close: 'Close the details',
  openArticle: 'Open the article',
  openIssue: 'Open the issue',
  hash: 'Hash (SHA-256)',
  key: 'Signing key (Ed25519)',
  seq: 'Number in the key’s chain',
  previous: 'Record before it in the chain',
  first: 'This is the key’s first record.',
  order: 'Place in the log',
  time: 'Claimed time',
  kind: 'Kind',
  signature: 'Signature',
  canonical: 'Signed text',
  copy: 'Copy',
  copied: 'Copied.',
  fault: {
    text: 'The text is no longer what was signed.',
    columns: 'A column of the data file differs from the signed text.',
    signature: 'The signature is not this key’s.',
    chain: 'The record before it is missing, or two have one number.',
    subjects: 'It is filed under other subjects than it names.'
  },
  exportCsv: 'Export a table (CSV)',
  exportJson: 'Export the records (JSON)',
  exporting: 'Exporting the log',
  exported: '{{count}} records written to {{name}}.',
  chooseTarget: 'Export the log',
  csvFiles: 'CSV table',
  jsonFiles: 'JSON file',
  fileName: 'Log',
  columns: {
    order: 'Order',
    time: 'Claimed time',
    who: 'By whom',
    what: 'What',
    said: 'Words',
    kind: 'Kind',
    hash: 'Hash'
  },
  group: {
    articles: 'Articles',
    texts: 'Revisions',
    approvals: 'Sign-off',
    comments: 'Remarks',
    proofing: 'Proofing',
    issues: 'Issues',
    publishing: 'Schedule, files',
    office: 'Office, members',
    log: 'Checkpoints'
  },
  untitled: 'an untitled article',
  said: {
    damaged: 'A record that can no longer be read: its text on disk was changed',
    office: { create: '{{who}} founded the office', profile: '{{who}} changed the office’s profile' },
    members: {
      grant: '{{who}} gave {{name}} a key and roles',
      change: '{{who}} changed the title or roles of {{name}}',
      revoke: '{{who}} revoked a key (good up to record {{count}})'
    },
    session: { refuse: '{{who}} signed in after {{count}} wrong PINs' },
    articles: {
      create: '{{who}} began {{about}}',
      attach: '{{who}} attached “{{file}}” to {{about}}',
      derive: '{{who}} noted that {{about}} is a variant of revision {{hash}} of another article',
      settle: '{{who}} noted what was done about a place where {{about}} ran before it was corrected',
      goal: '{{who}} set the length of {{about}}',
      withdraw: '{{who}} withdrew {{about}}',
      archive: '{{who}} archived {{about}}',
      restore: '{{who}} restored {{about}}'
    },
    revisions: {
      save: '{{who}} saved revision {{hash}} of {{about}}',
      name: '{{who}} named a revision of {{about}} “{{name}}”'
    },
    approvals: {
      submit: '{{who}} submitted {{about}}, {{count}} levels',
      recall: '{{who}} took {{about}} back',
      sign: '{{who}} signed level {{level}} of {{about}}',
      return: '{{who}} returned {{about}} from level {{level}}',
      unsign: '{{who}} took back a signature on {{about}}',
      override: '{{who}} let {{name}} sign {{about}} though writer or signer'
    },
    chains: { set: '{{who}} set a new chain for {{about}}, {{count}} levels' },
    delegations: {
      grant: '{{who}} let {{name}} sign from {{from}} to {{until}}',
      end: '{{who}} ended a delegation'
    },
    comments: {
      add: '{{who}} remarked on {{about}}',
      assign: '{{who}} gave a remark on {{about}} to {{name}}',
      block: '{{who}} changed whether a remark on {{about}} blocks',
      resolve: '{{who}} resolved a remark on {{about}}',
      reopen: '{{who}} reopened a remark on {{about}}'
    },
    proofing: {
      settings: '{{who}} changed the proofing settings',
      accept: '{{who}} accepted words',
      refuse: '{{who}} took accepted words back',
      ignore: '{{who}} passed over a finding in {{about}}',
      heed: '{{who}} takes a finding in {{about}} seriously again'
    },
    directives: {
      enter: '{{who}} entered {{symbol}} in the register',
      change: '{{who}} changed {{symbol}} in the register',
      strike: '{{who}} struck a document from the register'
    },
    assignments: {
      set: '{{who}} wrote the assignment “{{name}}”',
      give: '{{who}} assigned {{about}} to {{name}}',
      release: '{{who}} gave the assignment {{about}} back to nobody',
      link: '{{who}} linked an article to the assignment {{about}}',
      unlink: '{{who}} unlinked the article from the assignment {{about}}',
      drop: '{{who}} dropped the assignment {{about}}',
      resume: '{{who}} took the assignment {{about}} up again'
    },
    observances: {
      set: '{{who}} entered “{{name}}” among the days of the year',
      remove: '{{who}} took a day out of the days of the year'
    },
    campaigns: {
      set: '{{who}} entered the campaign “{{name}}”, {{from}} to {{until}}',
      remove: '{{who}} took a campaign out',
      include: '{{who}} put {{count}} article(s) into a campaign',
      exclude: '{{who}} said that {{count}} article(s) do not belong to a campaign'
    },
    issues: {
      create: '{{who}} made {{about}}, out on {{day}}',
      plan: '{{who}} changed the plan of {{about}}',
      change: '{{who}} changed {{about}} to number {{number}}, {{day}}'
    },
    schedule: {
      plan: '{{who}} scheduled {{about}} for {{moment}}',
      move: '{{who}} moved {{about}} to {{moment}}',
      cancel: '{{who}} cancelled the schedule of {{about}}',
      miss: '{{who}} noted that {{about}} was missed ({{moment}})',
      hold: '{{who}} held back {{about}} in the schedule',
      release: '{{who}} released {{about}} in the schedule',
      pause: '{{who}} paused the whole schedule',
      resume: '{{who}} let the schedule go on',
      finish: '{{who}} noted that {{about}} was published'
    },
    exports: {
      finish: '{{who}} exported “{{file}}” of {{about}}',
      copy: '{{who}} exported “{{file}}” ({{count}} files) of {{about}}',
      sign: '{{who}} signed “{{file}}” of {{about}} with the certificate {{name}}'
    },
    packages: {
      add: '{{who}} took in the template package “{{name}}” {{version}}',
      remove: '{{who}} took a template package off the list'
    },
    rounds: { finish: '{{who}} made proof {{number}} of {{about}} (“{{file}}”)' },
    handouts: {
      give: '{{who}} noted that text {{hash}} of {{about}} was given to {{count}} recipients on {{day}}',
      strike: '{{who}} struck out a handing out of {{about}}'
    },
    dossiers: { make: '{{who}} sealed the dossier of {{about}}' },
    log: { checkpoint: '{{who}} signed a checkpoint: {{count}} records' }
  },
  aboutArticle: '“{{name}}”',
  acceptLoss: 'Go on knowingly',
  acceptTitle: 'Go on without {{count}} records?',
  acceptText: 'Restore a newer backup first if there is one. Going on is signed and put on record.',
  accepted: 'Put on record. The log goes on from here.'
}
