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
    develop("Vote set for {weekday}, {ap}"),
    develop("It was a {weekday} - {us} - when the factory closed its gates."),
    develop("Polling day, {weekday} {uk}, passed quietly."),
    develop("By the evening of {weekday} ({ap}), 40 flights had been scrapped."),
    develop("{us} fell on a {weekday}, and the banks were shut."),
    develop("Born {ap}, a {weekday}, the twins were the first of the year."),
    develop("Applications close at noon on {weekday}, the {nth} of {month} {year}."),
    develop("She was born on {us} - it was a {weekday} - in a village without a road."),
    held("Diary entry, {weekday} {uk}: rain again."),
    held("The old bridge came down on the night of {weekday}, {us}, during a storm."),
    held("{weekday}, {ap}: the last ferry sails."),
    held("As luck would have it, {us} was a {weekday}."),
    held("The ledger is dated {uk} ({weekday})."),
    held("They had married on {weekday} the {nth} of {month} {year}."),
    held("What happened on {weekday}, {uk}, is still disputed."),
    held("The letter is from {us}, a {weekday}, and smells of smoke."),
    held("Minutes of {weekday}, {us}"),
    held("The first snow fell on a {weekday}, {us}."),
    held("Closed since {weekday}, {uk}, the pool is to be filled in."),
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
    develop("Doors open {weekday} ({day}) at nine."),
    develop("{day}, a {weekday}, is the deadline."),
    held("The deadline is {weekday}, {day}, at midnight."),
    held("Register by {day} ({weekday})."),
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
    develop("Her {n}-year tenure ({a}-{b}) left the bank transformed."),
    develop("The strike at the docks dragged on for {n} years, from {a} until {b}."),
    develop("Over {n} years, between {a} and {b}, output at the mine halved."),
    develop("The siege began in {a} and was lifted in {b}, {n} years later."),
    develop("From {a} to {b} she wrote nothing - {n} years of silence."),
    develop("He ran the ministry for {n} years, starting in {a} and leaving in {b}."),
    develop("The ban held for {n} years: it came in {a} and went in {b}."),
    develop("The {a}-{b} boom lasted {n} years."),
    develop("For {n} years, {a} through {b}, the post office stayed shut."),
    held("The feud between the two villages went on for {n} years, from {a} to {b}."),
    develop("Between {a} and {b} - {n} years - not a single ship called."),
    held("He was mayor for {n} years: {a} to {b}."),
    develop("The railway needed {n} years, from {a} to {b}, to cross the pass."),
    held("Her exile began in {a}, ended in {b} and so lasted {n} years."),
    held("In power from {a} to {b}, a reign of {n} years, he never left the island."),
    develop("It was a {n}-year dispute ({a}-{b}) over a well."),
    held("The theatre went dark in {a} and reopened in {b}, after {n} years."),
    held("The lighthouse was dark for {n} years, between {a} and {b}."),
    develop("It stood empty from {a} to {b}, which makes {n} years."),
    develop("{n} years, from {a} to {b}: that is how long the trial took."),
    held("A {n}-year drought, {a}-{b}, emptied the valley."),
    develop("His time as head of the school, from {a} to {b}, ran to {n} years."),
    develop("The strike of {a} to {b}, {n} years long, broke the town."),
    held("The valley was without a doctor for {n} years, from {a} to {b}."),
    held("A ban of {n} years, from {a} to {b}, killed the trade."),
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
    develop("During her {n}-day trip, from {from} until {to}, she will see two factories."),
    develop("Book fair: {n} days of readings, {from}-{to}"),
    develop("The fair, {from}-{to}, will last {n} days."),
    develop("For {n} days, from {from} to {to}, the bridge will be shut."),
    held("The library is closed {from} to {to}, {n} days in all."),
    develop("{from}-{to}: a {n}-day walk through the hills"),
    held("Trains will not run for {n} days, {from} to {to}, the operator said."),
    held("The {n}-day congress, held from {from} to {to}, drew farmers from all over."),
    held("A {n}-day ceasefire is to hold from {from} through {to}."),
    develop("Between {from} and {to} the pool will be shut, a closure of {n} days."),
    held("Shops may open for {n} days, that is from {from} to {to}."),
    held("The {n}-day fair opens its gates on {from} and shuts them on {to}."),
    held("Bring food for {n} days: the hut is shut from {from} to {to}."),
    develop("The {n}-day market is held from {from} to {to}."),
    develop("He takes {n} days off, from {from} to {to}."),
    held("The {n}-day course is given from {from} to {to}."),
    held("Shut from {from} to {to}, the pass will be closed for {n} days."),
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
    develop("The ferry sank in {y}, {n} years ago this autumn."),
    develop("Villagers gathered for the {nth} anniversary of the landslide, which struck in {y}."),
    develop("The town was flooded in {y}, and {n} years later, on Sunday, it remembered."),
    develop("This week brings the {nth} anniversary of the fire of {y}."),
    develop("{N} years on from the {y} blaze, no one has been charged."),
    develop("The fire was in {y}; that is {n} years ago now."),
    develop("More trees have been planted in the {n} years since {y}."),
    develop("On the {nth} anniversary of the {y} flood, the mayor speaks on Sunday."),
    develop("{N} years ago, in the storm of {y}, the roof came off."),
    held("The harbour was deepened {n} years ago, in {y}, at great cost."),
    develop("Sunday marks {n} years since the {y} collapse of the mine."),
    held("The mill burned down in {y}, {n} years ago."),
    held("A plaque unveiled this week recalls the {y} collision, {n} years on."),
    held("It is now {n} years since the ferry went down in {y}."),
    develop("This autumn the town remembers the {nth} anniversary of the flood of {y}."),
    held("The last wolf here was shot in {y}, which was {n} years ago."),
    held("The school, opened in {y}, is celebrating its {nth} anniversary this week."),
    held("{N} years after the collapse of {y}, the road is still closed."),
    develop("Since {y}, when the quarry shut, {n} years have gone by."),
    held("The chapel has stood empty for {n} years, since {y}."),
    held("Nothing has been built here in the {n} years since the {y} landslide."),
    held("Exactly {n} years ago, in {y}, the last miner went home."),
    develop("The town has had no cinema for {n} years, since the fire of {y}."),
    held("The {nth} anniversary of the {y} landslide will be marked on Saturday."),
    held("It happened in {y}, {n} years ago."),
    held("The tower, struck by lightning {n} years ago in {y}, leans a little more each winter."),
    held("The choir was founded in {y} and is marking its {nth} anniversary this year."),
    held("It has been {n} years since the wall came down in {y}."),
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
    develop("Founded in {a}, the mill went bankrupt {n} years later, in {b}."),
    develop("The law of {a} was struck down in {b}, {n} years after it was passed."),
    develop("In {b}, {n} years after the club was founded in {a}, it went bust."),
    develop("The act dates from {a} and was repealed {n} years later, in {b}."),
    develop("It took {n} years, until {b}, before the pact of {a} was in force."),
    held("The first bridge was built in {a}; the second followed {n} years later, in {b}."),
    held("Planted in {a}, the oak was felled in {b}, {n} years later."),
    held("In {b}, {n} years after the fire of {a}, the theatre reopened."),
    held("The treaty was signed in {a}, but it was {n} years before it came into force, in {b}."),
    held("He emigrated in {a} and came home {n} years later, in {b}."),
    develop("The dam was finished in {b}, {n} years after work began in {a}."),
    held("The road was begun in {a}, and it took until {b}, {n} years later, to finish it."),
    held("A first attempt in {a} was followed by a second in {b}, {n} years later."),
    held("Sold in {a}, the estate was bought back in {b}, {n} years later."),
    held("In {b}, {n} years after its founding in {a}, the club was dissolved."),
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
    develop("Make it {a} ({b}), the foreman said."),
    develop("It came to {a}, the equivalent of {b}."),
    develop("{a} ({b}): that is what the engineers had feared."),
    develop("Officials put the figure at {b} (roughly {a})."),
    develop("That is {a} (or {b}), more than was thought."),
    develop("It was measured at {a}; that is {b}."),
    develop("The sign read \"{b} ({a})\", and nobody moved it."),
    develop("The reading - {a}, or {b} - was the highest of the day."),
    held("Technicians logged {a} ({b}) at noon."),
    held("It showed {b}, equivalent to {a}."),
    held("The gauge stood at {a} (that is {b}) when they left."),
    held("At {a} ({b}), it set a record for the month."),
    develop("The log gives {a}, i.e. {b}."),
    held("The needle stopped at {a}, roughly {b}."),
    held("From the cabin they read {b} ({a}) on the dial."),
    held("They measured {a} = {b}."),
    develop("The notice gives the limit as {a} / {b}."),
    held("They said it came to {a}, or {b}, in the end."),
    held("A pointer at {a} ({b}) means trouble."),
    held("The dial said {b}, about {a}."),
    held("The forecast is for {a} ({b})."),
    held("The label says {a}, or about {b}."),
    held("On the map it is {a}, which is {b}."),
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
    develop("The fire left {t} people homeless, {x} adults and {y} children."),
    develop("Police detained {x} men and {y} women, {t} in total."),
    develop("A total of {t} people - {x} men and {y} women - took part."),
    held("The rescue boat picked up {t} people: {x} adults and {y} children."),
    held("In all {t} people were freed, {x} women and {y} men."),
    held("Of the {t} passengers, {x} were men and the other {y} women."),
    held("The choir has {t} voices - {x} women and {y} men."),
    held("{x} boys plus {y} girls make {t} pupils."),
    held("With {x} men and {y} women on board, {t} people in all, the boat set sail."),
    held("The jury, {x} women and {y} men, {t} people altogether, is out."),
    held("The strike closed {t} shops, {x} in the north and {y} in the south."),
    held("There were {t} arrests, {x} on Friday and {y} on Saturday."),
    develop("{t} climbers, {x} men and {y} women, reached the top."),
    held("The two buses carried {x} and {y} people, {t} in all."),
    held("The ship carried {x} men and {y} women, a total of {t} people."),
    held("Of {t} letters, {x} were in French and the other {y} in German."),
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
    develop("A year ago there were {a} complaints; now there are {b}, a rise of {p} percent."),
    develop("Up {p}% on the year before, complaints came to {b}, from {a}."),
    develop("The toll stood at {b}, {p} percent more than the {a} of a year ago."),
    held("Thefts have gone up {p} percent, to {b} from {a} a year ago."),
    held("From {a} thefts in May to {b} in June: a rise of {p} percent."),
    held("The clinic saw {b} patients last week, {p} percent more than the {a} of the week before."),
    held("Visitor numbers hit {b}, up {p}% from {a} in 2023."),
    held("The fine goes up by {p} percent, from {a} crowns to {b} crowns."),
    held("It was a {p} percent jump, from {a} to {b}."),
    held("Bookings totalled {b} against {a} a year earlier, an increase of {p} per cent."),
    develop("The herd grew by {p} percent - it now numbers {b}, compared with {a} in 2020."),
    held("Last year's {a} cases became {b} this year, a {p} percent increase."),
    held("Output, {a} tonnes in 2020, was {p} percent higher at {b} tonnes in 2021."),
    held("The choir went from {a} singers to {b}, growing by {p} percent."),
    held("Fares rise on Sunday from {a} to {b} pence, an increase of {p} percent."),
    develop("There were {a} swans in 2023 and {b} in 2024, {p} percent more."),
    held("Rents in the old town are {p} percent higher, at {b} crowns compared with {a} a year ago."),
    held("The number of bakers rose to {b} from {a}, up {p}%."),
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
    develop("{x} of the {t} pupils asked, {p} percent of them, walk to school."),
    develop("With {x} of {t} votes in favour ({p} per cent), the motion passed."),
    held("Voters backed the plan in {x} of the {t} towns, or {p} percent."),
    held("Of {t} lamps checked, {x} ({p} percent) were broken."),
    held("{p} percent of the fleet is grounded: {x} of {t} planes."),
    held("{x} out of {t} bridges - {p} percent - need repair."),
    held("So far {x} of the {t} claims have been paid, a share of {p} percent."),
    held("Just {x} of {t} goats survived ({p}%)."),
    develop("The test was passed by {x} of the {t} candidates, that is by {p} percent."),
    held("Some {p} percent of the {t} homes, {x} of them, lost power."),
    held("In {x} of {t} cases ({p} percent) no cause was found."),
    held("{x} of the {t} voted yes: {p} percent."),
    held("The guard counted {x} empty seats out of {t}, or {p} percent."),
    held("{x} of {t} respondents ({p}%) had never been there."),
    held("Of the {t} children, {x}, or {p} percent, walk to school."),
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
    develop("The fee {verb} to {b} from {a}."),
    develop("From {a} to {b} in ten years: rents have {verb}."),
    held("The price has {verb}, going from {a} to {b}."),
    held("The number of nests {verb} between 2010 and 2020, from {a} to {b}."),
    held("Once {a}, the toll has now {verb} to {b}."),
    held("Its staff {verb} from {a} people to {b}."),
    develop("The stock of cod {verb} to {b} tonnes from {a}."),
    held("Applications {verb} this year: {b}, compared with {a} last year."),
    held("A year ago it was {a}, today it is {b}: the price has {verb}."),
    held("From {a} to {b}: the number of bakers has {verb}."),
    held("The number of readers {verb} from {a} to {b} in a single year."),
    held("Prices {verb} over the summer, from {a} to {b}."),
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
