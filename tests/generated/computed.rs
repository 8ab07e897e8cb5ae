//! Kinds that computing alone settles: the rows are days and numbers on a grid.

use crate::bench::{Family, Group, Instance, Variant, develop, held};
use crate::words::{ap, count, day, grouped, month_day, ordinal, plus, uk, us, weekday};

/// The groups of these kinds.
pub fn groups() -> Vec<Group> {
    vec![
        weekdays(),
        weekdays_without_year(),
        span_years(),
        span_days(),
        elapsed_since(),
        elapsed_between(),
        conversions(),
        sums(),
        changes(),
        shares(),
        folds(),
    ]
}

const WEEKDAY: &[Family] = &[
    develop("The treaty was signed on {weekday}, {us}."),
    develop("The talks were held on {us}, a {weekday}."),
    develop("Ministers met on {weekday} {uk} in Geneva."),
    held("Vote set for {weekday}, {ap}"),
    held("It was a {weekday} - {us} - when the factory closed its gates."),
    held("Polling day, {weekday} {uk}, passed quietly."),
    held("By the evening of {weekday} ({ap}), 40 flights had been scrapped."),
    held("{us} fell on a {weekday}, and the banks were shut."),
    held("Born {ap}, a {weekday}, the twins were the first of the year."),
    held("Applications close at noon on {weekday}, the {nth} of {month} {year}."),
];

fn weekdays() -> Group {
    let dates = (0..12).map(|step| plus(day(1991, 2, 3), step * 1063));
    let instances = dates.flat_map(|date| {
        let twins = [(Variant::True, 0), (Variant::Wrong, 1), (Variant::Wrong, 4)];
        twins.map(|(variant, off)| Instance {
            variant,
            published: plus(date, 400),
            slots: vec![
                ("weekday", weekday(plus(date, off))),
                ("us", us(date)),
                ("uk", uk(date)),
                ("ap", ap(date)),
                ("nth", ordinal(i64::from(date.day()))),
                ("month", date.strftime("%B").to_string()),
                ("year", date.year().to_string()),
            ],
        })
    });
    Group { kind: "weekday", families: WEEKDAY, instances: instances.collect() }
}

/// A year that only the day of publication tells: nothing may be refuted.
const WEEKDAY_WITHOUT_YEAR: &[Family] = &[
    develop("The court will rule on {weekday}, {day}."),
    held("Doors open {weekday} ({day}) at nine."),
    held("{day}, a {weekday}, is the deadline."),
];

fn weekdays_without_year() -> Group {
    let dates = (0..8).map(|step| plus(day(2009, 3, 7), step * 701));
    let instances = dates.flat_map(|date| {
        [(Variant::True, 0), (Variant::Uncovered, 1)].map(|(variant, off)| Instance {
            variant,
            published: plus(date, -3),
            slots: vec![("weekday", weekday(plus(date, off))), ("day", month_day(date))],
        })
    });
    Group { kind: "weekday", families: WEEKDAY_WITHOUT_YEAR, instances: instances.collect() }
}

const SPAN_YEARS: &[Family] = &[
    develop("She led the bank from {a} to {b}, {n} years in all."),
    develop("He was in office from {a} to {b}, a period of {n} years."),
    develop("The {n}-year war, from {a} to {b}, left the country in ruins."),
    held("Her {n}-year tenure ({a}-{b}) left the bank transformed."),
    held("The strike at the docks dragged on for {n} years, from {a} until {b}."),
    develop("Over {n} years, between {a} and {b}, output at the mine halved."),
    develop("The siege began in {a} and was lifted in {b}, {n} years later."),
    held("From {a} to {b} she wrote nothing - {n} years of silence."),
    develop("He ran the ministry for {n} years, starting in {a} and leaving in {b}."),
    held("The ban held for {n} years: it came in {a} and went in {b}."),
    held("The {a}-{b} boom lasted {n} years."),
];

fn span_years() -> Group {
    let rows = (0..10).map(|step| (1946 + 7 * step, 5 + (step * 3) % 17));
    let instances = rows.flat_map(|(from, years)| {
        let twins = [(Variant::True, years), (Variant::Wrong, years + 3), (Variant::Wrong, years * 2)];
        twins.map(|(variant, said)| Instance {
            variant,
            published: day(2025, 5, 20),
            slots: vec![
                ("a", from.to_string()),
                ("b", (from + years).to_string()),
                ("n", count(i64::from(said))),
            ],
        })
    });
    Group { kind: "span", families: SPAN_YEARS, instances: instances.collect() }
}

const SPAN_DAYS: &[Family] = &[
    develop("He will be in Lima from {from} to {to}, a {n}-day visit."),
    develop("The {n}-day summit runs from {from} to {to}."),
    develop("The {n}-day hearing, which opens on {from} and closes on {to}, is the longest yet."),
    develop("Hearings are scheduled over {n} days, {from} through {to}."),
    held("During her {n}-day trip, from {from} until {to}, she will see two factories."),
    develop("Book fair: {n} days of readings, {from}-{to}"),
    held("The fair, {from}-{to}, will last {n} days."),
    held("For {n} days, from {from} to {to}, the bridge will be shut."),
];

fn span_days() -> Group {
    let rows = (0..8).map(|step| (plus(day(2025, 1, 20), step * 29), 3 + step % 3));
    let instances = rows.flat_map(|(from, days)| {
        [(Variant::True, days), (Variant::Wrong, days + 2), (Variant::Wrong, days - 2)].map(
            |(variant, said)| Instance {
                variant,
                published: plus(from, -2),
                slots: vec![
                    ("from", month_day(from)),
                    ("to", month_day(plus(from, days - 1))),
                    ("n", count(said)),
                ],
            },
        )
    });
    Group { kind: "span", families: SPAN_DAYS, instances: instances.collect() }
}

const ELAPSED_SINCE: &[Family] = &[
    develop("The plant closed {n} years ago, in {y}."),
    develop("{N} years after the {y} flood, the dam is still cracked."),
    develop("The town marked the {nth} anniversary of the {y} flood."),
    develop("In {y} - {n} years ago - the old bridge gave way."),
    develop("It has been {n} years since the {y} fire."),
    develop("{N} years have passed since the mine was shut in {y}."),
    held("The ferry sank in {y}, {n} years ago this autumn."),
    develop("Villagers gathered for the {nth} anniversary of the landslide, which struck in {y}."),
    held("The town was flooded in {y}, and {n} years later, on Sunday, it remembered."),
    held("This week brings the {nth} anniversary of the fire of {y}."),
    develop("{N} years on from the {y} blaze, no one has been charged."),
    held("The fire was in {y}; that is {n} years ago now."),
    held("More trees have been planted in the {n} years since {y}."),
    held("On the {nth} anniversary of the {y} flood, the mayor speaks on Sunday."),
    held("{N} years ago, in the storm of {y}, the roof came off."),
];

fn elapsed_since() -> Group {
    let rows = (0..9).map(|step| (2004 + 2 * step, 7 + (step * 5) % 41));
    let instances = rows.flat_map(|(now, years)| {
        let twins = [(Variant::True, years), (Variant::Wrong, years + 4), (Variant::Wrong, years - 4)];
        twins.map(|(variant, said)| {
            let words = count(i64::from(said));
            Instance {
                variant,
                published: day(now, 10, 12),
                slots: vec![
                    ("y", (now - years).to_string()),
                    ("N", words.clone()),
                    ("n", words),
                    ("nth", ordinal(i64::from(said))),
                ],
            }
        })
    });
    Group { kind: "elapsed", families: ELAPSED_SINCE, instances: instances.collect() }
}

const ELAPSED_BETWEEN: &[Family] = &[
    develop("The museum opened in {a} and closed {n} years later, in {b}."),
    held("Founded in {a}, the mill went bankrupt {n} years later, in {b}."),
    develop("The law of {a} was struck down in {b}, {n} years after it was passed."),
    held("In {b}, {n} years after the club was founded in {a}, it went bust."),
    held("The act dates from {a} and was repealed {n} years later, in {b}."),
    held("It took {n} years, until {b}, before the pact of {a} was in force."),
];

fn elapsed_between() -> Group {
    let rows = (0..9).map(|step| (1903 + 9 * step, 6 + (step * 7) % 29));
    let instances = rows.flat_map(|(from, years)| {
        [(Variant::True, years), (Variant::Wrong, years + 4)].map(|(variant, said)| Instance {
            variant,
            published: day(2025, 5, 20),
            slots: vec![
                ("a", from.to_string()),
                ("b", (from + years).to_string()),
                ("n", count(i64::from(said))),
            ],
        })
    });
    Group { kind: "elapsed", families: ELAPSED_BETWEEN, instances: instances.collect() }
}

const CONVERSION: &[Family] = &[
    develop("The instrument showed {a} ({b})."),
    develop("They had expected about {a} (about {b})."),
    develop("The instrument showed {a}, or {b}, at dawn."),
    develop("A reading of {b} - {a} - was logged overnight."),
    develop("The record of {a} [{b}] still stands."),
    held("Make it {a} ({b}), the foreman said."),
    develop("It came to {a}, the equivalent of {b}."),
    held("{a} ({b}): that is what the engineers had feared."),
    held("Officials put the figure at {b} (roughly {a})."),
    held("That is {a} (or {b}), more than was thought."),
    held("It was measured at {a}; that is {b}."),
    held("The sign read \"{b} ({a})\", and nobody moved it."),
];

fn conversions() -> Group {
    // The twins are off by more than the imperial gallon is from that of the United States. Both units by name, and how many of the second one of the first is (NIST Special Publication 811); temperatures by the formula.
    const ROWS: &[(f64, &str, &str, f64)] = &[
        (40.0, "miles", "kilometers", 1.609_344),
        (320.0, "miles", "km", 1.609_344),
        (75.0, "mph", "kph", 1.609_344),
        (250.0, "pounds", "kilograms", 0.453_592_37),
        (12.0, "inches", "centimeters", 2.54),
        (600.0, "feet", "meters", 0.304_8),
        (900.0, "acres", "hectares", 0.404_685_642_2),
        (50.0, "kilometres", "miles", 0.621_371_192),
        (700.0, "square miles", "square kilometers", 2.589_988_11),
        (30.0, "gallons", "liters", 3.785_411_784),
    ];
    let mut instances: Vec<Instance> = ROWS
        .iter()
        .flat_map(|&(value, unit, other, factor)| {
            let twins = [(Variant::True, 1.0), (Variant::Wrong, 1.45), (Variant::Wrong, 0.7)];
            twins.map(|(variant, by)| {
                conversion(variant, format!("{value} {unit}"), format!("{:.0} {other}", value * factor * by))
            })
        })
        .collect();
    for fahrenheit in [14, 50, 77, 104] {
        let celsius = (fahrenheit - 32) * 5 / 9;
        for (variant, off) in [(Variant::True, 0), (Variant::Wrong, 9)] {
            instances.push(conversion(
                variant,
                format!("{fahrenheit} degrees Fahrenheit"),
                format!("{} degrees Celsius", celsius + off),
            ));
        }
    }
    instances.push(conversion(Variant::Uncovered, "40 credits".into(), "64 points".into()));
    instances.push(conversion(Variant::Uncovered, "40 dollars".into(), "64 francs".into()));
    Group { kind: "conversion", families: CONVERSION, instances }
}

fn conversion(variant: Variant, a: String, b: String) -> Instance {
    Instance { variant, published: day(2025, 5, 20), slots: vec![("a", a), ("b", b)] }
}

const SUM: &[Family] = &[
    develop("The crash killed {t} people, {x} women and {y} men."),
    develop("{t} workers, {x} men and {y} women, were hired."),
    develop("Among the {t} dead were {x} civilians and {y} soldiers, officials said."),
    develop("The panel has {t} members: {x} judges and {y} lawyers."),
    develop("{x} adults and {y} children - {t} people in all - were rescued."),
    develop("There were {t} survivors, {x} of them women and {y} men."),
    develop("Of the {t} seats, {x} went to the government and {y} to the opposition."),
    held("The fire left {t} people homeless, {x} adults and {y} children."),
    held("Police detained {x} men and {y} women, {t} in total."),
    held("A total of {t} people - {x} men and {y} women - took part."),
];

fn sums() -> Group {
    let rows = (0..8).map(|step| (11 + 5 * step, 14 + 3 * step));
    let instances = rows.flat_map(|(x, y)| {
        [(Variant::True, 0), (Variant::Wrong, 4)].map(|(variant, off)| Instance {
            variant,
            published: day(2025, 5, 20),
            slots: vec![("t", (x + y + off).to_string()), ("x", x.to_string()), ("y", y.to_string())],
        })
    });
    Group { kind: "arithmetic", families: SUM, instances: instances.collect() }
}

const CHANGE: &[Family] = &[
    develop("Complaints rose {p} percent, from {a} to {b}."),
    develop("Sales increased by {p}% from {a} to {b}."),
    develop("The number of complaints climbed from {a} to {b}, a jump of {p} percent."),
    develop("Complaints jumped {p} percent last year, to {b} from {a}."),
    develop("Complaints went from {a} to {b} in a year, up {p} percent."),
    develop("At {b}, compared with {a} a year earlier, complaints were up {p} per cent."),
    develop("Arrests hit {b} last year, a {p}% increase on the {a} recorded in the year before."),
    held("A year ago there were {a} complaints; now there are {b}, a rise of {p} percent."),
    held("Up {p}% on the year before, complaints came to {b}, from {a}."),
    held("The toll stood at {b}, {p} percent more than the {a} of a year ago."),
];

fn changes() -> Group {
    let rows = [(40, 25), (80, 15), (120, 50), (200, 31), (600, 12), (2_000, 9)];
    let instances = rows.into_iter().flat_map(|(from, percent)| {
        [(Variant::True, percent), (Variant::Wrong, percent + 10)].map(|(variant, said)| Instance {
            variant,
            published: day(2025, 5, 20),
            slots: vec![
                ("p", said.to_string()),
                ("a", grouped(from)),
                ("b", grouped(from + from * percent / 100)),
            ],
        })
    });
    Group { kind: "arithmetic", families: CHANGE, instances: instances.collect() }
}

const SHARE: &[Family] = &[
    develop("{x} of the {t} members, or {p} percent, voted for it."),
    develop("Turnout fell: {x} of {t} voters ({p}%) came."),
    develop("Some {p} percent of those asked - {x} out of {t} - said no."),
    develop("{p} per cent of the schools ({x} of {t}) have no nurse."),
    develop("Only {x} of the {t} trains ran on time ({p} percent)."),
    develop("Of {t} samples, {x} were tainted, which is {p} percent."),
    held("{x} of the {t} pupils asked, {p} percent of them, walk to school."),
    held("With {x} of {t} votes in favour ({p} per cent), the motion passed."),
];

fn shares() -> Group {
    let rows = [(14, 20), (33, 60), (45, 180), (210, 700), (91, 130), (12, 96)];
    let instances = rows.into_iter().flat_map(|(part, whole)| {
        let percent = (100.0 * f64::from(part) / f64::from(whole)).round() as i64;
        [(Variant::True, percent), (Variant::Wrong, percent + 14)].map(|(variant, said)| Instance {
            variant,
            published: day(2025, 5, 20),
            slots: vec![("p", said.to_string()), ("x", part.to_string()), ("t", whole.to_string())],
        })
    });
    Group { kind: "arithmetic", families: SHARE, instances: instances.collect() }
}

const FOLD: &[Family] = &[
    develop("Rents {verb} from {a} to {b}."),
    develop("The caseload {verb}, from {a} to {b}."),
    develop("Membership has {verb} in a decade - from {a} to {b}."),
    develop("What was {a} is now {b}: the fee has {verb}."),
    held("The fee {verb} to {b} from {a}."),
    held("From {a} to {b} in ten years: rents have {verb}."),
];

fn folds() -> Group {
    let rows = [
        ("doubled", 2.0, 30),
        ("tripled", 3.0, 40),
        ("doubled", 2.0, 450),
        ("quadrupled", 4.0, 20),
        ("halved", 0.5, 900),
    ];
    let instances = rows.into_iter().flat_map(|(verb, by, from)| {
        [(Variant::True, 1.0), (Variant::Wrong, 1.4), (Variant::Wrong, 0.7)].map(|(variant, off)| Instance {
            variant,
            published: day(2025, 5, 20),
            slots: vec![
                ("verb", verb.to_owned()),
                ("a", from.to_string()),
                ("b", format!("{:.0}", f64::from(from) * by * off)),
            ],
        })
    });
    Group { kind: "arithmetic", families: FOLD, instances: instances.collect() }
}
