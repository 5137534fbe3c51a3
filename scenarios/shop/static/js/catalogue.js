// What the shop sells. Prices are in cents, so that sums are exact.

export const CATEGORIES = ["Lighting", "Stationery", "Kitchen", "Living"];

export const PRODUCTS = [
  {
    id: "oslo-desk-lamp", name: "Oslo desk lamp", category: "Lighting", price: 3990,
    rating: 4.8, reviews: 126, tint: "#e7eee9",
    about: "A steel desk lamp with a tilting head and a warm, dimmable light. It swings where you need it and stays there.",
    sizes: [["Height", "46 cm"], ["Base", "17 cm"], ["Cable", "180 cm"]],
  },
  {
    id: "linen-notebook", name: "Linen notebook", category: "Stationery", price: 1450,
    rating: 4.6, reviews: 88, tint: "#efe9f1",
    about: "144 pages of smooth, cream paper in a linen cover. Lies flat on the desk and closes with an elastic band.",
    sizes: [["Small (A6)", "10 x 15 cm"], ["Medium (A5)", "15 x 21 cm"], ["Large (B5)", "18 x 25 cm"]],
  },
  {
    id: "stone-mug", name: "Stone mug", category: "Kitchen", price: 1600,
    rating: 4.7, reviews: 203, tint: "#f3ece2",
    about: "A hand-thrown stoneware mug with a speckled glaze. Safe in the dishwasher and in the microwave.",
    sizes: [["Height", "9 cm"], ["Width", "8 cm"], ["Volume", "30 cl"]],
  },
  {
    id: "wool-blanket", name: "Wool blanket", category: "Living", price: 8900,
    rating: 4.9, reviews: 64, tint: "#e6edf3",
    about: "Woven from Norwegian lambswool, with short fringes. Light enough for summer, warm enough for the cabin.",
    sizes: [["Single", "130 x 180 cm"], ["Double", "150 x 210 cm"], ["Weight", "950 g"]],
  },
  {
    id: "aurora-table-lamp", name: "Aurora table lamp", category: "Lighting", price: 6400,
    oldPrice: 7900, badge: "Sale", rating: 4.5, reviews: 41, tint: "#f6eadf",
    about: "A ceramic foot, a cotton shade and a soft pool of light for the window sill or the bedside.",
    sizes: [["Height", "38 cm"], ["Shade", "24 cm"], ["Cable", "150 cm"]],
  },
  {
    id: "brass-pen", name: "Brass pen", category: "Stationery", price: 2200, badge: "New",
    rating: 4.4, reviews: 19, tint: "#eaeef0",
    about: "A solid brass ballpoint that grows darker with use. Takes any standard refill.",
    sizes: [["Length", "13 cm"], ["Width", "9 mm"], ["Weight", "32 g"]],
  },
  {
    id: "ceramic-vase", name: "Ceramic vase", category: "Living", price: 4200,
    rating: 4.3, reviews: 57, tint: "#e9efe4",
    about: "A matt vase for a single branch or a whole meadow. Glazed inside, so that it holds water.",
    sizes: [["Height", "24 cm"], ["Width", "14 cm"], ["Opening", "6 cm"]],
  },
  {
    id: "pine-candle", name: "Pine candle", category: "Living", price: 1800, oldPrice: 2400,
    badge: "Sale", rating: 4.6, reviews: 152, tint: "#eee8e0",
    about: "Soy wax with the scent of pine needles and a little smoke. Burns for forty hours.",
    sizes: [["Height", "9 cm"], ["Width", "8 cm"], ["Wax", "220 g"]],
  },
  {
    id: "skagen-floor-lamp", name: "Skagen floor lamp", category: "Lighting", price: 12900,
    rating: 4.7, reviews: 33, tint: "#e8ecef",
    about: "Three legs of oiled oak and a wide linen shade for the reading corner.",
    sizes: [["Height", "148 cm"], ["Shade", "45 cm"], ["Cable", "220 cm"]],
  },
  {
    id: "paper-pendant", name: "Paper pendant", category: "Lighting", price: 4900, badge: "New",
    rating: 4.2, reviews: 12, tint: "#f1ede6",
    about: "A folded paper globe that fills the room with even light. Comes flat, opens in a minute.",
    sizes: [["Small", "40 cm"], ["Large", "60 cm"], ["Cable", "300 cm"]],
  },
  {
    id: "oak-cutting-board", name: "Oak cutting board", category: "Kitchen", price: 3400,
    rating: 4.8, reviews: 95, tint: "#e7eeec",
    about: "One piece of oiled oak with a groove for the juice and a hole to hang it by.",
    sizes: [["Length", "40 cm"], ["Width", "24 cm"], ["Height", "2 cm"]],
  },
  {
    id: "desk-calendar", name: "Desk calendar", category: "Stationery", price: 1200,
    rating: 4.1, reviews: 27, tint: "#f3e8e6",
    about: "Twelve printed months on heavy paper and a stand of birch.",
    sizes: [["Height", "18 cm"], ["Width", "14 cm"], ["Stand", "14 x 5 cm"]],
  },
];

export const COUNTRIES = [
  "Denmark", "Finland", "Germany", "Iceland", "Norway", "Sweden", "United Kingdom", "United States",
];

export const productById = (id) => PRODUCTS.find((product) => product.id === id);

export const money = (cents) => `$${(cents / 100).toFixed(2)}`;
