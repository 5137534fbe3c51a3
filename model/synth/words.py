"""Raw vocabulary: names, places, things and plain English words.

The reader learns its letters from pages made of these, so the lists are wide on purpose: accents,
rare letter pairs, capitals in the middle, short and long words.
"""

from __future__ import annotations

from pathlib import Path


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().split("|"))


FIRST = _split("""
Ada Adaeze Agnieszka Ahmed Aiko Aisha Akira Alejandro Aleksandra Alice Amara Amélie Ana Anders André Anja Antoine
Anya Aoife Ariana Arjun Astrid Ayşe Beatriz Ben Björn Bruno Caitlín Camille Carlos Carmen Chen Chiara Chidi Chloé
Claire Daan Dagny Daniel Deepa Diego Dmitri Dora Dorothea Dylan Edith Eduardo Eleni Elif Élodie Emeka Emil Emma Eszter
Ethan Eva Fatima Felix Femi Fiona Florian François Freya Gabriel Gaëlle George Giulia Grace Grzegorz Hana Hannah Haruto
Heidi Helena Henrik Hugo Ibrahim Igor Ines Ingrid Irina Isabel Ivan Jack Jakub Jana Javier Jiří Joanna João Johanna Jonas
Jorge José Jürgen Kaito Karim Katarzyna Kofi Kwame Lars Laura Léa Leila Lena Liam Lin Linh Łukasz Lucía Luís Maja Malik
Marek María Mariam Marta Mateo Matthias Max Mei Mia Michał Miguel Mihai Milan Mina Minh Mohamed Naïma Nadia Naoki Natalia
Ngozi Nia Niamh Nikolai Nina Noah Nora Núria Olga Oliver Olumide Omar Oskar Otto Pablo Paolo Pedro Petra Pierre Piotr Priya
Quentin Quinn Rachel Radka Rafael Rahul Rania Raúl René Ricardo Rosa Ruth Ryan Sadia Samir Sanne Santiago Sara Seán Sergei
Shreya Simone Siobhán Sofía Søren Stefan Stella Sven Szymon Tariq Tatiana Teresa Theo Thiago Tomáš Ursula Uwe Valentina Vera
Victor Vikram Viktória Vivian Walter Wanjiru Wei William Wojciech Xavier Ximena Yael Yara Yasmin Yuki Yusuf Zainab Zeynep
Zofia Zoë Željko Zuzana
""")
LAST = _split("""
Abdullah Adeyemi Alvarez Andersson Aydın Bachmann Bakker Balogun Banerjee Baptiste Bauer Becker Bergström Bernard Bianchi
Björk Blanc Bondarenko Borges Bouchard Braun Brennan Brown Cabrera Carvalho Castillo Çelik Černý Chaudhary Chen Christensen
Clarke Cohen Costa Cruz Dąbrowski D'Angelo Davies de la Cruz Demir Diallo Dias Dimitrov Domínguez Dubois Dvořák Edwards
Eriksen Esposito Evans Fernández Ferrari Fischer Fitzgerald Flores Fontaine Fournier Friedman Fujimoto Gallagher García
Ghosh Girard Gómez González Gordon Greco Grønn Gupta Gutiérrez Haddad Hansen Harris Hashimoto Hassan Herrera Hoffmann
Horvat Horváth Hughes Ibáñez Ibrahim Ito Ivanov Jackson Jansen Janković Jensen Johansson Jones Joshi Kaplan Kaya Keller
Kelly Khalil Khan Kim King Kipchoge Klein Koch Kovač Kowalczyk Kozłowski Krüger Kumar Lambert Larsen Lee Lefèvre Leroy
Lewandowski Li Lindqvist López Lund Mahmoud Malik Mancini Marchetti Marković Martin Martínez Mbeki McCarthy McDonald Mehta
Melnyk Mendes Meyer Miller Mitchell Molina Moreau Moreno Moretti Morris Müller Murphy Mwangi Nagy Nakamura Navarro Németh
Neumann Nguyen Nielsen Novák Nowak Núñez O'Brien O'Connor Oduya Okafor Okonkwo Olsen Ortega Osei Özdemir Papadopoulos Park
Patel Pavlov Peña Pereira Perrin Peters Petrov Pham Phillips Popescu Popović Quiroga Ramírez Rao Rasmussen Reid Reyes Ricci
Richter Rivera Roberts Robinson Rodríguez Romano Rossi Roux Ruiz Russo Sánchez Santos Sato Schäfer Schmidt Schneider Schulz
Sharma Silva Simmons Singh Sørensen Sousa Stein Suárez Suzuki Svensson Szabó Takahashi Tanaka Taylor Thompson Torres Tóth
Tran Turner Ueda Ulrich Vargas Vasquez Vega Virtanen Vogel Volkov Wagner Walker Wang Watanabe Weber White Wilson Wiśniewski
Wójcik Wong Wood Wright Yamamoto Yıldız Young Zając Zeller Zhang Zieliński Zimmermann Žižek
""")
CITIES = _lines("""
Amsterdam|Antwerp|Athens|Auckland|Austin|Bangkok|Barcelona|Basel|Belfast|Bergen|Berlin|Bilbao|Bogotá|Bologna|Boston|
Bratislava|Bristol|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Cape Town|Chicago|Cologne|Copenhagen|Cork|Curitiba|
Dakar|Delhi|Denver|Dresden|Dubai|Dublin|Düsseldorf|Edinburgh|Florence|Geneva|Ghent|Glasgow|Gothenburg|Graz|Hamburg|
Hanoi|Helsinki|Ho Chi Minh City|Hong Kong|Istanbul|Jakarta|Johannesburg|Kraków|Kuala Lumpur|Kyiv|Kyoto|Lagos|Lausanne|
Leeds|Leipzig|Lille|Lima|Lisbon|Ljubljana|London|Los Angeles|Luxembourg|Lyon|Madrid|Málaga|Malmö|Manchester|Marseille|
Melbourne|Mexico City|Miami|Milan|Montréal|Mumbai|Munich|Nagoya|Nairobi|Nantes|Naples|New York|Nice|Osaka|Oslo|Palermo|
Paris|Perth|Philadelphia|Porto|Portland|Poznań|Prague|Québec|Quito|Reykjavík|Riga|Rio de Janeiro|Rome|Rotterdam|
Salzburg|San Diego|San Francisco|Santiago|São Paulo|Sarajevo|Seattle|Seoul|Seville|Shanghai|Singapore|Sofia|Split|
St. Gallen|Stockholm|Strasbourg|Stuttgart|Sydney|Taipei|Tallinn|Tampere|Tel Aviv|Thessaloniki|Tokyo|Toronto|Toulouse|
Trondheim|Turin|Utrecht|Valencia|Vancouver|Venice|Vienna|Vilnius|Warsaw|Washington|Wellington|Winnipeg|Wrocław|Zagreb|Zürich
""")
COUNTRIES = _lines("""
Argentina|Australia|Austria|Bangladesh|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Costa Rica|Croatia|Cyprus|
Czechia|Denmark|Ecuador|Egypt|Estonia|Ethiopia|Finland|France|Georgia|Germany|Ghana|Greece|Hungary|Iceland|India|
Indonesia|Ireland|Israel|Italy|Jamaica|Japan|Kenya|Latvia|Lithuania|Luxembourg|Malaysia|Malta|Mexico|Morocco|Netherlands|
New Zealand|Nigeria|Norway|Pakistan|Peru|Philippines|Poland|Portugal|Romania|Senegal|Serbia|Singapore|Slovakia|Slovenia|
South Africa|South Korea|Spain|Sri Lanka|Sweden|Switzerland|Taiwan|Tanzania|Thailand|Tunisia|Türkiye|Ukraine|
United Arab Emirates|United Kingdom|United States|Uruguay|Vietnam
""")
LANGUAGES = _lines("""
English|Deutsch|Français|Español|Português|Italiano|Nederlands|Polski|Čeština|Svenska|Dansk|Norsk|Suomi|Magyar|Română|
Türkçe|English (US)|English (UK)|Português (Brasil)|German|French|Spanish|Polish (Poland)|Czech|Hungarian
""")
STREETS = _lines("""
Main Street|Oak Avenue|Maple Drive|Station Road|Church Lane|High Street|Park Avenue|Mill Road|Victoria Terrace|
Rue de la Paix|Rue Saint-Honoré|Avenida Paulista|Calle Mayor|Via Roma|Hauptstraße|Bahnhofstrasse|Lindenallee|
Prinsengracht|Kungsgatan|Nowy Świat|Váci utca|Elm Court|Harbour Way|Sunset Boulevard|Broadway|Queen's Walk|5th Avenue
""")
COMPANY_STEMS = _split("""
Acme Aldera Altiora Amberly Anvil Arcadia Argo Arkwright Aster Aurora Axiom Bellwether Birchwood Bluefin Borealis Brightline
Bytecraft Calypso Cascade Cedar Cobalt Contoso Copperfield Corvid Crestline Cygnet Daybreak Delphi Driftwood Dynamo Eastgate
Eclipse Elara Ember Everleaf Fabrik Fathom Fernhill Fieldstone Finch Fjord Foxglove Gantry Glacier Globex Goldcrest Greyfriars
Halcyon Harborview Hawthorn Helios Hexagon Highline Horizon Hyperion Indigo Initech Ironbridge Isotope Juniper Kestrel Keystone
Kite Lakeshore Lanterna Larkspur Lattice Lumen Lyra Magnolia Marlin Meridian Mesa Monarch Moss Nautilus Nebula Nimbus Northwind
Novus Oakfield Obsidian Octavo Onyx Opal Orbit Osprey Outpost Parallax Pebble Pelican Peregrine Pinecone Pioneer Pixelwerk
Polaris Prism Quantum Quarry Quill Radiant Redwood Relay Ridgeway Riverbend Sable Saffron Sandpiper Sequoia Shoreline Signal
Silverlake Solstice Sparrow Spruce Stellar Stonebridge Summit Tandem Tempest Terra Thistle Tidewater Topaz Tundra Umbra Upland
Vanta Vector Velvet Vertex Vireo Vortex Wayfarer Westbrook Whitestone Wildflower Willow Windmere Xenon Yarrow Zenith Zephyr
""")
COMPANY_ENDS = _lines("""
Inc.|Ltd|LLC|GmbH|AG|S.A.|B.V.|AB|Oy|Sp. z o.o.|& Co.|& Sons|Group|Labs|Studio|Partners|Systems|Software|Digital|Media|
Analytics|Logistics|Foods|Health|Energy|Capital|Insurance|Bank|Travel|Robotics|Mobility|Design|Works|Collective|Cloud|.io|AI|HQ
""")
JOBS = _lines("""
Account Manager|Accountant|Architect|Art Director|Backend Engineer|Barista|Business Analyst|Carpenter|Chef|Civil Engineer|
Community Manager|Consultant|Content Writer|Customer Support|Data Analyst|Data Scientist|Dentist|Designer|DevOps Engineer|
Editor|Electrician|Engineering Manager|Event Planner|Financial Analyst|Founder & CEO|Frontend Developer|Full-stack Developer|
Graphic Designer|Head of Sales|HR Manager|Illustrator|Intern|Journalist|Lawyer|Librarian|Machine Learning Engineer|
Marketing Lead|Mechanical Engineer|Nurse|Office Manager|Operations|Paralegal|Pharmacist|Photographer|Physician|Pilot|
Product Designer|Product Manager|Project Manager|Psychologist|QA Engineer|Recruiter|Researcher|Sales Representative|
Scrum Master|Security Analyst|Site Reliability Engineer|Social Media Manager|Software Engineer|Solutions Architect|
Stylist|Support Specialist|Surveyor|Systems Administrator|Teacher|Technical Writer|Translator|UX Researcher|Veterinarian|
Video Producer|VP of Engineering|Warehouse Lead|Web Developer
""")
DEPARTMENTS = _lines("""
Engineering|Design|Marketing|Sales|Finance|Legal|Human Resources|Operations|Support|Research|Product|Security|Logistics|
Procurement|Quality|IT|Administration|Customer Success|Communications|Facilities
""")
PRODUCT_ADJECTIVES = _split("""
Adjustable Alpine Amber Antique Arctic Bamboo Basic Black Blue Bold Brass Bright Ceramic Charcoal Classic Cloud Compact Copper
Cordless Cotton Cozy Crimson Crystal Deluxe Double Ergonomic Essential Everyday Extra Felt Flexible Foldable Forest Fresh Glass
Gold Grand Granite Green Handmade Heavy Ivory Jumbo Kids' Large Leather Light Linen Little Magnetic Maple Marble Matte Mega Merino
Midnight Mini Minimal Mint Modern Natural Navy Nordic Oak Ocean Olive Organic Original Outdoor Oval Pearl Pocket Portable Premium
Pro Purple Quick Quiet Recycled Red Retro Round Rustic Sage Scarlet Silent Silk Silver Simple Slim Smart Smooth Soft Solar Solid
Square Stainless Steel Stone Striped Summer Super Sweet Teak Thermal Tiny Travel Turbo Twin Ultra Urban Velvet Vintage Walnut Warm
Waterproof White Wide Wild Winter Wireless Wooden Woven Yellow
""")
PRODUCT_NOUNS = _split("""
Alarm Apron Armchair Backpack Bag Basket Beanie Belt Bench Bicycle Blanket Blender Bookshelf Boots Bottle Bowl Bracelet Broom
Brush Bulb Cable Calculator Camera Candle Cap Cardigan Carpet Chair Charger Clock Coat Compass Cooler Cup Curtain Cushion Desk
Dress Drill Drone Earbuds Earrings Envelope Fan Flask Fork Frame Glasses Globe Gloves Grill Guitar Hammer Hammock Hat Headphones
Heater Helmet Hoodie Jacket Jar Jeans Jug Kettle Keyboard Kite Knife Ladder Lamp Lantern Laptop Lens Lunchbox Mat Microphone Mirror
Mixer Monitor Mouse Mug Necklace Notebook Oven Pan Pants Pen Pencil Pillow Pitcher Planner Plate Pot Printer Projector Puzzle Radio
Rake Raincoat Ring Router Ruler Sandals Saucer Saw Scale Scarf Scissors Scooter Screwdriver Shawl Shelf Shirt Shoes Shorts Skateboard
Skirt Slippers Sneakers Soap Socks Sofa Speaker Spoon Stapler Stool Stroller Suitcase Sunglasses Sweater Table Tablet Tea Telescope
Tent Thermometer Tie Toaster Toolbox Towel Toy Tray Tripod Trousers Umbrella Vacuum Vase Vest Wallet Watch Whistle Wok Wrench
""")
FOODS = _lines("""
Margherita|Quattro Formaggi|Pad Thai|Chicken Korma|Ramen|Tonkotsu Ramen|Caesar Salad|Greek Salad|Falafel Wrap|Beef Burger|
Veggie Burger|Fish & Chips|Lasagne|Carbonara|Risotto ai funghi|Tacos al pastor|Burrito Bowl|Pho Bo|Bibimbap|Dim Sum|Sushi Mix|
Miso Soup|Tom Yum|Croissant|Pain au chocolat|Blueberry Muffin|Apple Pie|Crème brûlée|Tiramisù|Baklava|Gelato|Cappuccino|
Flat White|Espresso|Oat Latte|Earl Grey|Ginger Lemonade|Iced Tea|Orange Juice|Kombucha|Goulash|Pierogi|Paella|Gazpacho|Ceviche
""")
TONES = _split("primary success danger warning info neutral")
COLORS = _split("""
Amber Aqua Beige Black Blue Bronze Brown Burgundy Charcoal Coral Cream Crimson Cyan Emerald Gold Graphite Gray Green Indigo Ivory
Khaki Lavender Lilac Lime Magenta Maroon Mint Mustard Navy Olive Orange Peach Pink Plum Purple Red Rose Rust Sand Scarlet Silver Sky
Tan Teal Turquoise Violet White Yellow
""")
NOUNS = _split("""
account action activity adapter address admin agenda agent agreement alert algorithm amount analysis answer apartment appeal
application appointment approval archive area article asset assignment attachment attempt audience audit author backup badge balance
banner batch benefit bill block board bonus book booking bottle branch brand breakfast bridge browser bucket budget bug build building
bundle business button cache calendar call camera campaign candidate capacity card career carrier cart case catalog category center
certificate chain challenge change channel chapter charge chart check choice city class client clinic cluster code coffee collection
colleague column comment commit committee community company comparison complaint component concept concert condition conference
connection consent contact container content contest contract conversation copy corner coupon course coverage credit culture currency
customer cycle dashboard data database date deadline deal decision default defect delay delivery department deposit design desk detail
developer device dialog diary dinner director discount discussion document domain donation door draft driver edition editor effort
element email employee energy engine entry environment episode error estimate event evidence example exchange exhibition expense
experience experiment expert export facility failure family farm feature feedback field figure file filter finding flight floor flow
folder follower form format forum foundation friend fund future gallery game garden gateway goal grade grant graph group growth guard
guest guide habit handbook harbor header health highlight history holiday home hospital host hotel hour house idea image impact import
income incident index industry inquiry insight inspection instance institute insurance interest interface interview inventory invitation
invoice island issue item job journal journey key keyword kitchen knowledge label landscape language launch layer layout leader lecture
lesson letter level library license limit line link list load loan location lock log logo loss lunch machine magazine mailbox manager
manual map margin market material matter meal measure media meeting member membership memory menu merchant message method metric
milestone minute mission mobile mode model module moment money month morning mountain museum music name neighbor network news newsletter
night note notice notification number object offer office operation opinion option order organization origin outcome output overview
owner package page painting panel parcel parking part partner party passenger password path patient pattern payment payout people
percentage performance period permission person phase phone photo picture pipeline place plan planet platform player playlist plugin
policy pool portfolio position post practice preference presentation price printer priority privacy process product profile profit
program progress project promotion proposal prototype provider purchase purpose quality quarter query question queue quote range rate
rating reader reason receipt recipe record recruiter reference refund region registration relation release reminder rent repair reply
report repository request research reservation resource response restaurant result return revenue review reward ride risk river road
role roof room route row rule run salary sale sample scale scan schedule school science scope score screen script season seat section
sector security segment selection sender sensor series server service session setting setup shape share shelf shift shipment shop
signal signature site skill slot software solution song source space speaker speed sponsor staff stage standard station statement status
step stock storage store story strategy stream street student studio style subject subscription suggestion summary summer supplier support
survey switch system table tag target task tax team template tenant term test text theme theory thread ticket time tip title token tool
topic tour track trade traffic train training transaction transfer translation travel trend trial trip trust tutorial type unit update
upgrade usage user vacation value variable variant vehicle vendor version video view village visit visitor voice volume volunteer voucher
wallet warehouse warranty watch water weather website wedding week weekend window winner winter word work worker workflow workshop
workspace writer year zone
""")
ADJECTIVES = _split("""
able active additional annual automatic available average basic beautiful better big brief bright broad busy calm careful central certain
cheap clean clear clever cold common compact complete complex confident constant convenient cool correct creative critical current daily
deep detailed different difficult digital direct double early easy effective efficient electric empty entire equal essential exact
excellent existing expensive external extra fair famous fast favorite final financial fine first flexible foreign formal free frequent
fresh friendly full funny general gentle global good grand great green half handy happy hard healthy heavy helpful hidden high historic
honest hot huge human ideal important impressive inactive incorrect independent individual initial inner instant internal international
joint key kind large last late latest legal light limited linear little live local long low lucky main major manual massive maximum medium
mental minimum minor missing mixed mobile modern monthly narrow national natural near necessary negative new next nice normal obvious
official old online open optional ordinary organic original outdoor overdue parallel particular past patient perfect permanent personal
physical plain pleasant popular positive possible powerful practical precise premium present pretty previous primary prior private
proper proud public pure quick quiet random rapid rare raw ready real recent regular related relative reliable remote rich right robust
rough round royal rural safe salty same secure senior separate serious shared sharp short significant silent similar simple single slow
small smart smooth social soft solid special specific stable standard steady strange strict strong successful sudden sufficient suitable
sunny sweet technical temporary tiny total tough traditional typical unable unique unknown unlimited unusual upcoming urban urgent useful
usual valid valuable various verified vast virtual visible visual warm weekly whole wide wild wise wonderful wooden wrong yearly young
""")
VERBS = _split("""
accept access add adjust agree allow analyze announce answer apply approve archive arrange ask assign attach avoid balance begin book
borrow bring browse build buy calculate call cancel capture carry change charge check choose clean clear click close collect combine
compare complete configure confirm connect consider contact continue control convert copy cover create customize decide declare define
delete deliver deploy describe design detect develop disable discover discuss display divide download draw drive earn edit enable
encourage enjoy enter estimate evaluate examine exchange expand expect explain explore export extend fail fetch fill filter find finish
fix follow forward gather generate get give grow guarantee guide handle help hide highlight hire hold identify ignore import improve
include increase inform insert inspect install invite join judge keep launch lead learn leave limit link list listen load lock manage
mark match measure meet mention merge migrate monitor move navigate need notify observe offer open order organize pack pause pay perform
pick place plan play post prefer prepare present press prevent print process produce promote protect provide publish pull push put
question reach read rebuild receive recommend record recover reduce refresh refund register reject release remember remind remove
rename renew rent repair repeat replace reply report request require reserve reset resize resolve respond restore resume retry return
review reward rotate run save scan schedule search secure see select sell send separate serve set share ship shorten show sign simplify
skip sort speak spend split start stay stop store study submit subscribe suggest support swap switch sync tag take talk teach test
thank think track train transfer translate travel trigger trust try turn type understand undo unlock update upgrade upload use validate
verify view visit vote wait walk want warn watch welcome work wrap write zoom
""")
ADVERBS = _split("""
again almost already also always anytime anywhere automatically barely briefly carefully clearly closely completely constantly correctly
currently daily directly early easily efficiently eventually everywhere exactly finally frequently fully gently gladly gradually hardly
immediately instantly instead later likely mostly nearly never newly now occasionally often once online only originally partly perfectly
possibly previously probably properly quickly quietly rarely really recently regularly safely securely seldom silently simply slowly
smoothly sometimes soon still successfully suddenly temporarily today together tomorrow twice usually weekly yesterday
""")

# Drawn from Debian's wamerican (SCOWL, public domain): rare words in which every pair of letters occurs.
LEXICON = _split(Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8"))
FOREIGN = _lines("""
Überblick|Größe wählen|Straße und Hausnummer|Anmelden|Passwort vergessen?|Änderungen speichern|Löschen|Zurück zur Übersicht|Für später merken|Prüfen|
Öffnungszeiten|Verfügbar ab März|Häufige Fragen|Bezahlung per Überweisung|Schließen|Gültig bis 31.12.|Lieferung am nächsten Werktag|Zubehör & Ersatzteile|
Créer un compte|Mot de passe oublié ?|Déjà inscrit ?|À propos de nous|Où êtes-vous ?|Nos réalisations|Paramètres généraux|Mentions légales|Très bientôt|
Ajouter à la liste d'envies|Livraison gratuite dès 50 €|Être rappelé|Ça alors !|Réinitialiser|Nouveautés d'été|Œuvres d'art|Hôtel près de la gare|Élève reçu(e)|
Iniciar sesión|¿Olvidaste tu contraseña?|Año de construcción|Configuración|Añadir al carrito|Envíos a toda España|¡Última oportunidad!|Mañana por la mañana|Pequeño|
Diseño gráfico|Política de privacidad|Número de teléfono|Configurações avançadas|Avaliações|Não encontrado|Promoções de verão|Ação concluída|Português é fácil|
Città di partenza|Perché sceglierci|Più venduti|È tutto pronto|Novità|Quantità disponibile|Università|Zaloguj się|Dodaj do koszyka|Źródło danych|Święta i ferie|
Następny krok|Język polski|Łączna kwota|Proszę potwierdzić|Przejdź dalej|Późniejszy termin|Přihlásit se|Můj účet|Hledat zboží|Doručení zítra|Nejčastější otázky|
Úspěšně uloženo|Žádné výsledky|Řešení problémů|Bejelentkezés|Kosár ürítése|Őszi akció|Fizetési módok|Új jelszó|Köszönjük!|Giriş yap|Ürün bulunamadı|Şifremi unuttum|
Çok satanlar|İstanbul'dan gönderim|Ödeme yöntemi|Değişiklikleri kaydet|Logga in|Lägg i varukorgen|Återställ lösenord|Nästa sida|Välj färg|Kundtjänst öppen idag|
Læs mere|Køb nu|Få tilbud på fødder|Åbn menuen|Søk etter varer|Små bedrifter|Største utvalg|Tilføj til ønskeliste|Înregistrare|Contul meu și comenzi|Știri|
Naručite danas|Što je novo?|Korisničko ime|Začetek|Še več možnosti|Prijavi se|Ďalšie možnosti|Kľúčové slová|Späť na úvod|Zľava 20 %|Bestätigung läuft …
""")
