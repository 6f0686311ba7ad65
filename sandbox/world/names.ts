/** Words that names, addresses and titles are put together from. */
export type Country = "GB" | "DE" | "SE" | "NL" | "DK" | "FR";

/** Repeated entries are weights: most customers are British. */
export const countries: readonly Country[] = [...new Array<Country>(14).fill("GB"), "DE", "DE", "SE", "NL", "DK", "FR"];

export const currencies: Record<Country, string> = { GB: "GBP", DE: "EUR", SE: "SEK", NL: "EUR", DK: "EUR", FR: "EUR" };

export const taxPercents: Record<Country, number> = { GB: 20, DE: 19, SE: 25, NL: 21, DK: 25, FR: 20 };

export const dialCodes: Record<Country, string> = { GB: "44", DE: "49", SE: "46", NL: "31", DK: "45", FR: "33" };

export const legalForms: Record<Country, readonly string[]> = {
  GB: ["Ltd", "Ltd", "Ltd", "Limited", "plc", "LLP"],
  DE: ["GmbH", "GmbH", "AG"],
  SE: ["AB"],
  NL: ["B.V.", "B.V.", "N.V."],
  DK: ["A/S", "ApS"],
  FR: ["SAS", "SARL"],
};

export const cities: Record<Country, readonly (readonly [city: string, county: string, postcode: string])[]> = {
  GB: [
    ["Leeds", "West Yorkshire", "LS"],
    ["Bristol", "Avon", "BS"],
    ["Glasgow", "Lanarkshire", "G"],
    ["Manchester", "Greater Manchester", "M"],
    ["Norwich", "Norfolk", "NR"],
    ["Cardiff", "South Glamorgan", "CF"],
    ["Belfast", "Antrim", "BT"],
    ["Reading", "Berkshire", "RG"],
    ["York", "North Yorkshire", "YO"],
    ["Exeter", "Devon", "EX"],
  ],
  DE: [
    ["Kassel", "Hessen", "34"],
    ["Nürnberg", "Bayern", "90"],
    ["Köln", "Nordrhein-Westfalen", "50"],
  ],
  SE: [
    ["Malmö", "Skåne", "21"],
    ["Göteborg", "Västra Götaland", "41"],
    ["Umeå", "Västerbotten", "90"],
  ],
  NL: [
    ["Utrecht", "Utrecht", "35"],
    ["Eindhoven", "Noord-Brabant", "56"],
  ],
  DK: [
    ["København", "Hovedstaden", "21"],
    ["Aarhus", "Midtjylland", "80"],
  ],
  FR: [
    ["Lyon", "Rhône", "69"],
    ["Orléans", "Loiret", "45"],
  ],
};

export const streets = [
  "Mill Lane",
  "Station Road",
  "Harbour Street",
  "Quarry Way",
  "Foundry Yard",
  "Canal Side",
  "Orchard Court",
] as const;

export const brandStarts = [
  ..."Ash Bram Cal Dun Elm Fair Glen Hart Iver Kes Lark Mar Nor Oak Pen Quill Ros Stan Thorn Ull Ver Wyn Yar Zel Bel Cor Den Fen".split(
    " ",
  ),
  ..."Gor Hal Inver Jar Kel Lin Mor Ner Orm Pol Rad Sel Tor Und Vik Wes".split(" "),
] as const;

export const brandEnds =
  "bridge by combe dale field ford gate ham holm kirk land ley mere mont more port shaw stead ton trel wick worth".split(" ");

export const trades = [
  ..."Rigging Staging Lighting Logistics Joinery Scaffolding Catering Broadcast Exhibitions Acoustics Robotics Foods".split(" "),
  ..."Pharma Insurance Shipping Railways Water Textiles Ceramics Aviation Orchards Museums Publishing Surveying".split(" "),
] as const;

export const surnames: Record<Country, readonly string[]> = {
  GB: "Macleod Evans Carter Patel Thompson Okafor Byrne Whitlock Nairn Pemberton Osgood Tranter Haddow Lisle Crabtree".split(" "),
  DE: "Böhm Krüger Schäfer Vogt Lindner Jäger Rößler Kämpf Albrecht Dörfler".split(" "),
  SE: "Håkansson Ångström Nygård Eklund Sjöberg Lindqvist Öberg Wallin Sandström".split(" "),
  NL: "Verhoef Dekker Kuipers Hoekstra Postma Brouwer Terlouw Visser".split(" "),
  DK: "Kjær Sørensen Møller Nørgaard Bjerre Østergaard Lund Hvid".split(" "),
  FR: "Lefèvre Garçon Brûlé Moreau Besançon Hébert Chéron Marchand".split(" "),
};

export const firstNames: Record<Country, readonly string[]> = {
  GB: "Amelia Noah Sarah Hannah Lucas Peter Isla Callum Priya Owen Megan Tariq".split(" "),
  DE: "Jürgen Anke Stefan Käthe Lukas Miriam".split(" "),
  SE: "Karin Lars Björn Sofia Åsa Oskar".split(" "),
  NL: "Sanne Joris Femke Daan Lotte Bram".split(" "),
  DK: "Søren Mette Jesper Kirsten Rasmus Line".split(" "),
  FR: "Hélène Rémi Camille Étienne Zoé Benoît".split(" "),
};

/** What a group adds to its brand for a company of its own. None is a word that a normaliser would drop. */
export const regions = ["Scotland", "Wales", "Nordic", "Benelux", "Iberia", "Ireland", "Midlands", "Overseas"] as const;

export const jobTitles = ["Project manager", "Buyer", "Finance lead", "Site manager", "Head of events", "Contracts officer"] as const;

export const employeeTitles = ["Project manager", "Account manager", "Rental coordinator", "Controller", "Delivery lead"] as const;

export const undertakings = [
  ..."Warehouse automation,Festival lighting,Annual conference,Depot extension,Bridge upgrade,Control room,Safety audit".split(","),
  ..."Payroll cutover,Site survey,Product launch,Stage build,Fleet hire,Web platform,Roadshow,Museum refit,Pump replacement".split(","),
] as const;

export const milestoneNames =
  "Kick-off,Design freeze,First delivery,Installation,Acceptance,Go-live,Handover,Training,Final report,Snagging".split(",");

export const products = [
  ..."Truss 3 m,LED wall tile,Line array speaker,Moving head,Generator 60 kVA,Forklift day,Crew day,Cable ramp,Stage deck 2x1".split(","),
  ..."Follow spot,Radio set,Barrier 2 m,Scissor lift,Dimmer rack,Projector 20k".split(","),
] as const;

export const costSubjects = ["Sub-hire", "Transport", "Crew hotel", "Permit", "Night shift"] as const;
