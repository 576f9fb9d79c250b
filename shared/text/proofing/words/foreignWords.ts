/**
 * Words that came from other languages and are written in small letters in Vietnamese papers, units, and names of
 * peoples and places whose spelling is not Vietnamese. Written for this project; no list was copied.
 */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `internet email mail web website blog blogger video audio clip online offline karaoke camera robot logo video radio
  album studio festival tour resort homestay villa casino massage spa gym yoga aerobic aerobics zumba marathon game gameshow show
  fan hotline startup logistics chip laptop tablet smartphone phone app apps shipper grab livestream stream container gas diesel
  poster banner slogan pano virus vaccine vaccin rubella protein vitamin insulin gel serum stress marketing marketer manager
  showroom outlet shop shopping sale voucher coupon combo menu buffet bar pub cafe cappuccino espresso latte soda pizza hamburger
  sandwich hotdog snack chocolate socola kem cocktail bia whisky vodka champagne bolero ballad pop rock jazz rap rapper blues
  hip hop disco remix single live band guitar piano violin organ cello trumpet sax saxophone micro microphone loa ampli
  bus taxi metro monorail container rơmooc scooter motor ga sms wifi modem router server hosting domain hacker
  hack code crack download upload update file folder link click chat facebook zalo tiktok google youtube messenger gmail hashtag tag
  like share comment post page status story reels follow follower trend hot idol teen teens boy girl baby style fashion
  model catwalk spotlight sexy model mode design designer layout template slide powerpoint word excel pixel scan scanner photocopy
  photo copy fax print laser led lcd neon halogen ozone freon polymer polyester nilon nylon cotton jean jeans jacket vest
  gram kilogram km cm mm dm kg mg ml dl ha kw kwh mw kv hz khz mhz ghz gb mb kb tb rpm ppm pm bar psi cal kcal lux watt volt ampere
  oxy oxygen hydro nitrogen cacbon carbon axit acid amoniac methanol ethanol cồn clo flo brom iot canxi natri kali crom niken titan
  silicon silic uranium radium plasma enzyme hormone cholesterol glucose lipid gluten collagen botox calcium paracetamol aspirin
  amip salmonella coli virut antivirus test kit fake news fan page team teamwork leader leadership mentor workshop seminar
  forum talkshow talk event job part time full freelance freelancer homestay backpacker check checkin check-in checkout visa
  passport transit terminal hub logistic supply incoterms cargo fob cif gdp ceo marketing telesale sales
  euro dollar bitcoin token blockchain fintech startup unicorn ipo etf golf tennis billiards snooker boxing
  taekwondo karate judo aikido vovinam kickboxing bowling futsal hockey rugby polo derby fair play penalty hat trick offside
  set game break ace hattrick playoff vs versus campus semester credit online offline ebook audiobook podcast vlog vlogger
  toilet lavabo inox composite bêtông bê-tông alu aluminium kính granite gypsum panel container block lego puzzle domino sudoku
  salsa tango valse rumba chachacha samba flamenco bikini short sooc legging hoodie blazer boots sneaker
  cinema studio remake trailer teaser scandal hit top chart fan meeting showbiz drama sitcom series anime manga cosplay
  noel valentine halloween carnival parade buffet countdown party pool bikini sunset sunrise
  blouse cravate caravat vali balo sandal gala talent casting gameshow reality camera man cameraman
  ok okay hello bye sorry thank thanks please yes no love you my your the and of for with from very nice good
  vnd usd tel fax www http https ftp html pdf doc docx xls xlsx jpg jpeg png mp svg qr
  krông đắk đăk lắk lăk pleiku niê kđăm kbuôr byă hmok ksor rơchăm siu rahlan ayun hlốp drăng drai chư cư prông plông glei
  sê brâu brao bru bahnar banar jrai giarai êđê mnông raglai chơro churu xtiêng stiêng khmer chăm hrê kor katu tàôi
  ka dak nông kan bing hoà lủ mảng ea ia kbang kong chro buk sóp sađéc pắc bó pò hèn mường nhé páo nậm pồ lũng sùng
  salatel sadăm sađăm kanhi t’rưng trưng kôngpông krong kôn plong roong rông gùi khèn pí lè
  beer deer peer cheer career queen queens moon teen teens rooms room door car cars taxi box max mix tax law how now
  sapô ppi dpi macro ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi
  povidine betadine shopee lazada tiki momo vneid arduino python java android ios windows linux`
    .trim()
    .split(/\s+/)
)
