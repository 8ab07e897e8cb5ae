//! Ages, offices and elections: rows from the terms of the countries' leaders.

use factlint::reference::{EntityId, EntityKind, Object, PartialDate, Reference, Term};
use jiff::civil::Date;

use crate::bench::{Family, Group, Instance, Variant, develop, held, spread};
use crate::words::{country, day, month, plus, possessive, uk, us};

/// The groups of these kinds.
pub fn groups(reference: &Reference) -> Vec<Group> {
    let terms = spread(leaders(reference), 14);
    vec![
        ages(reference, &terms),
        ages_by_birth(reference, &terms),
        offices(reference, &terms),
        offices_in_a_year(reference, &terms),
        winners(reference),
        starts(reference, &terms),
    ]
}

/// A term of a leader, a day in its middle, and who held the office at another time.
struct Leader {
    term: Term,
    middle: Date,
    country: EntityId,
    title: String,
    other: EntityId,
}

/// The terms since 1992 of leaders that are known to the day, where the reference knows a holder at another time who held no office in
/// any of the years of the term.
fn leaders(reference: &Reference) -> Vec<Leader> {
    let usual = |term: &&Term| {
        let leads = reference.office(term.office).is_some_and(|office| {
            let title = reference.title(office.title);
            office.leader && ["President", "Prime Minister", "Chancellor"].contains(&title)
        });
        leads
            && term.is_full()
            && term.start.and_then(PartialDate::exact).is_some_and(|start| start >= day(1992, 1, 1))
    };
    reference.terms().iter().filter(usual).filter_map(|term| leader(reference, term)).collect()
}

fn leader(reference: &Reference, term: &Term) -> Option<Leader> {
    let start = term.start?.exact()?;
    let end = term.end.map_or(Some(reference.ends().first()), PartialDate::exact)?;
    let days = i64::from(start.until(end).ok()?.get_days());
    let office = reference.office(term.office)?;
    let other = reference.terms_of_office(term.office).iter().find(|other| {
        let elsewhere = reference.terms_of_person(other.person);
        let clear = |held: &Term| {
            held.start.is_some_and(|from| from.year() > end.year())
                || held.end.is_some_and(|to| to.year() < start.year())
        };
        other.person != term.person && elsewhere.into_iter().all(clear)
    })?;
    (days > 400 && reference.entity(office.of).kind == EntityKind::Country).then(|| Leader {
        term: *term,
        middle: plus(start, days / 2),
        country: office.of,
        title: reference.title(office.title).to_owned(),
        other: other.person,
    })
}

const AGE: &[Family] = &[
    develop("{name}, {age}, said on Monday that talks would go on."),
    develop("The {age}-year-old {name} said no."),
    develop("{name} is {age} years old."),
    develop("{name}, who is {age}, told reporters that talks would go on."),
    develop("At {age}, {name} shows no sign of stepping down."),
    develop("\"We are ready,\" said {name}, {age}, before boarding."),
    develop("{name}, aged {age}, was taken to hospital."),
    develop("Doctors treated {name}, {age}, for a fever."),
    develop("{name} ({age}) flew home."),
    develop("Now {age} years old, {name} will not run again."),
    develop("Few expected {name}, {age}, to last."),
    develop("At the age of {age}, {name} still rules."),
    develop("The age of {name}, {age}, is no secret."),
    develop("{name} is now {age}, and a successor is sought."),
    develop("Voters wonder whether {name}, at {age}, will stay."),
    held("{name} ({age}) declined to answer."),
    develop("\"We will see,\" said {name}, {age}."),
    held("{name}, who is {age} years old, left without a word."),
    held("Aged {age}, {name} keeps a heavy schedule."),
    held("At {age}, {name} is not the oldest in the room."),
    held("Turning to {name}, now {age}, she asked for more time."),
    held("{age}-year-old {name} has no plans to retire."),
    held("Reporters asked {name}, a {age}-year-old lawyer by training, about the vote."),
    held("For {name}, {age}, it was a long day."),
    held("Nobody expected {name}, {age}, to stay away."),
    held("{name} is {age} and has no successor."),
    held("The guest, {name} ({age}), arrived late."),
    held("The {age}-year-old {name} walked the last mile."),
    held("{name}, aged {age}, waved."),
];

fn age_on(born: Date, date: Date) -> i64 {
    let birthday_passed = (date.month(), date.day()) >= (born.month(), born.day());
    i64::from(date.year() - born.year()) - i64::from(!birthday_passed)
}

fn ages(reference: &Reference, leaders: &[Leader]) -> Group {
    let instances = leaders.iter().flat_map(|leader| {
        let person = reference.entity(leader.term.person);
        let slots =
            |age: i64| vec![("name", reference.text(person.name).to_owned()), ("age", age.to_string())];
        let twin = |variant, age| Instance { variant, published: leader.middle, slots: slots(age) };
        match person.start {
            None => vec![twin(Variant::Uncovered, 57)],
            Some(born) => born.exact().map_or(Vec::new(), |born| {
                let age = age_on(born, leader.middle);
                vec![twin(Variant::True, age), twin(Variant::Wrong, age + 3), twin(Variant::Wrong, age - 4)]
            }),
        }
    });
    Group { kind: "age", families: AGE, instances: instances.collect() }
}

const AGE_BY_BIRTH: &[Family] = &[
    develop("Born on {us}, the singer is {age}."),
    develop("The singer, {age}, was born on {us}."),
    develop("The singer was born on {uk}, which makes her {age}."),
    develop("The {age}-year-old singer was born on {us}."),
    develop("She is {age}, having been born on {us}."),
    develop("Now {age}, the singer - born {uk} - has retired."),
    develop("Aged {age}, the singer, who was born on {us}, will not tour."),
    develop("The singer ({age}) was born on {uk}."),
    develop("The singer's age is {age}: she was born on {us}."),
    held("The painter, born on {us}, is now {age} years old."),
    held("Born {uk}, the painter is {age} years old."),
    held("The painter was born on {us} and is {age}."),
    develop("The painter ({age}, born on {uk}) works at night."),
    held("She was born on {us}. She is {age}."),
    held("Born {us}, she is {age} now."),
];

fn ages_by_birth(reference: &Reference, leaders: &[Leader]) -> Group {
    let born = leaders.iter().filter_map(|leader| reference.entity(leader.term.person).start?.exact());
    let instances = born.flat_map(|born| {
        let published = plus(day(2024, 6, 15), i64::from(born.day()));
        let age = age_on(born, published);
        [(Variant::True, age), (Variant::Wrong, age + 3), (Variant::Wrong, age - 4)].map(|(variant, age)| {
            Instance {
                variant,
                published,
                slots: vec![("us", us(born)), ("uk", uk(born)), ("age", age.to_string())],
            }
        })
    });
    Group { kind: "age", families: AGE_BY_BIRTH, instances: instances.collect() }
}

const OFFICE: &[Family] = &[
    develop("{Title} {name} of {country} says that talks will go on."),
    develop("{countrys} {title}, {name}, is to speak on Monday."),
    develop("{name} is the {title} of {country}."),
    develop("{name}, the {title} of {country}, is flying home."),
    develop("{countrys} {title} {name} blames the weather."),
    develop("The {title} of {country} is {name}."),
    develop("As {title} of {country}, {name} commands little support."),
    develop("In {country}, where {name} is {title}, prices are rising."),
    develop("{name} is {countrys} {title}."),
    develop("Critics of {countrys} {title}, {name}, are few."),
    develop("The letter is signed by {name}, {title} of {country}."),
    develop("{country}: {Title} {name} vows reform"),
    develop("{countrys} {title} is {name}."),
    develop("{name}, {countrys} {title}, says prices will rise."),
    develop("{name} remains {title} of {country}."),
    held("Reporters pressed {name}, who is {countrys} {title}, about the leak."),
    held("A spokesman for {countrys} {title}, {name}, denies the report."),
    held("The talks bring together {name}, the {title} of {country}, and trade unions."),
    held("{countrys} {title}, {name}, has called the vote a farce."),
    held("\"It is time,\" says {name}, {title} of {country}."),
    held("Few expect {countrys} {title}, {name}, to give in."),
    held("{country} is run by {Title} {name}, a former teacher."),
    held("The job of {title} of {country} belongs to {name}."),
    held("{name} serves as {countrys} {title} and as party chief."),
    held("Invited are the pope and {name}, {title} of {country}."),
    held("For {name}, {countrys} {title}, it is a bitter defeat."),
];

fn office_slots(reference: &Reference, leader: &Leader, person: EntityId) -> Vec<(&'static str, String)> {
    let named = country(reference.name(leader.country));
    vec![
        ("name", reference.name(person).to_owned()),
        ("Title", leader.title.clone()),
        ("title", leader.title.to_lowercase()),
        ("countrys", possessive(&named)),
        ("country", named),
    ]
}

fn offices(reference: &Reference, leaders: &[Leader]) -> Group {
    let after_the_end = plus(reference.ends().last(), 400);
    let instances = leaders.iter().enumerate().flat_map(|(at, leader)| {
        let says = |variant, published, person| Instance {
            variant,
            published,
            slots: office_slots(reference, leader, person),
        };
        let elsewhere = leaders.iter().cycle().skip(at + 1).take(leaders.len()).find(|other| {
            let here = reference
                .terms_of_person(other.term.person)
                .any(|term| reference.office(term.office).is_some_and(|office| office.of == leader.country));
            other.title == leader.title && !here
        });
        let mut out = vec![
            says(Variant::True, leader.middle, leader.term.person),
            says(Variant::Wrong, leader.middle, leader.other),
        ];
        out.extend(elsewhere.map(|other| says(Variant::Scope, leader.middle, other.term.person)));
        out.extend(
            leader.term.end.is_none().then(|| says(Variant::Uncovered, after_the_end, leader.term.person)),
        );
        out
    });
    Group { kind: "office", families: OFFICE, instances: instances.collect() }
}

const OFFICE_IN_A_YEAR: &[Family] = &[
    develop("In {y}, then-{Title} {name} of {country} signed the law."),
    develop("{name} was {title} of {country} in {y}."),
    develop("The law was signed in {y}, when {name} was {title} of {country}."),
    develop("Back in {y}, {countrys} {title} at the time, {name}, signed it."),
    develop("In {y} the {title} of {country} was {name}."),
    develop("It was {name}, {title} of {country} in {y}, who signed the law."),
    develop("{countrys} {title} in {y} was {name}."),
    develop("In {y}, with {name} as {title} of {country}, prices rose."),
    develop("By {y}, {name} was {countrys} {title}."),
    held("{name} was in charge as {title} of {country} in {y}."),
    held("That was in {y}, under {Title} {name} of {country}."),
    held("{countrys} {title} was {name} in {y}."),
    develop("The photo from {y} shows {name}, then {title} of {country}."),
    develop("In {y}, when {countrys} {title} was {name}, prices rose."),
];

fn offices_in_a_year(reference: &Reference, leaders: &[Leader]) -> Group {
    let instances = leaders.iter().flat_map(|leader| {
        [(Variant::True, leader.term.person), (Variant::Wrong, leader.other)].map(|(variant, person)| {
            let mut slots = office_slots(reference, leader, person);
            slots.push(("y", leader.middle.year().to_string()));
            Instance { variant, published: day(2026, 1, 20), slots }
        })
    });
    Group { kind: "office", families: OFFICE_IN_A_YEAR, instances: instances.collect() }
}

const WINNER: &[Family] = &[
    develop("{name} won the {y} presidential election in {country}."),
    develop("{name} was elected president of {country} in {y}."),
    develop("In {y}, voters in {country} elected {name} as president."),
    develop("{countrys} presidential election of {y} was won by {name}."),
    develop("{name} came to power in {country} by winning the presidential election of {y}."),
    develop("{name}, victor of the {y} presidential race in {country}, is back."),
    develop("The {y} presidential vote in {country} brought victory for {name}."),
    held("{name} won {countrys} presidential election in {y}."),
    held("The winner of {countrys} {y} presidential election was {name}."),
    held("{name} emerged as the winner of the presidential election held in {country} in {y}."),
    held("In {y}, {name} won the presidency of {country}."),
    held("Voters made {name} president of {country} in {y}."),
];

/// Presidential elections with a winner who is a person; the twins have another winner of the same country, or a year without such an election.
fn winners(reference: &Reference) -> Group {
    let presidential = reference.find_text("presidential").expect("a kind of election");
    let person = |object: Option<Object>| {
        object.and_then(Object::entity).filter(|id| reference.entity(*id).kind == EntityKind::Person)
    };
    let rows = reference.elections().iter().filter(|row| row.kind == presidential && row.date.year() >= 1980);
    let rows = rows.filter_map(|row| Some((row, person(row.winner)?))).collect::<Vec<_>>();
    let instances = spread(rows.clone(), 14).into_iter().flat_map(|(row, winner)| {
        let named = country(reference.name(row.country));
        let says = |variant, who: EntityId, year: i16| Instance {
            variant,
            published: day(2026, 1, 20),
            slots: vec![
                ("name", reference.name(who).to_owned()),
                ("y", year.to_string()),
                ("countrys", possessive(&named)),
                ("country", named.clone()),
            ],
        };
        let year = row.date.year();
        let here = rows.iter().filter(|(other, _)| other.country == row.country).collect::<Vec<_>>();
        let won =
            |who: EntityId| here.iter().any(|(other, winner)| *winner == who && other.date.year() == year);
        let loser = here.iter().map(|(_, winner)| *winner).find(|who| !won(*who));
        let empty = (year + 1..2026)
            .find(|y| reference.elections_of(row.country).iter().all(|other| other.date.year() != *y));
        let mut out = vec![says(Variant::True, winner, year)];
        out.extend(loser.map(|who| says(Variant::Wrong, who, year)));
        out.extend(empty.map(|y| says(Variant::Wrong, winner, y)));
        out
    });
    Group { kind: "election", families: WINNER, instances: instances.collect() }
}

const START: &[Family] = &[
    develop("{name} took office as {title} of {country} in {when}."),
    develop("{name} became {title} of {country} in {when}."),
    develop("{name} was sworn in as {countrys} {title} in {when}."),
    develop("It was in {when} that {name} became {title} of {country}."),
    develop("{name}, who became {countrys} {title} in {when}, is to speak."),
    develop("{name}, {title} of {country} since {when}, is to speak."),
    develop("Since taking over as {title} of {country} in {when}, {name} has cut taxes."),
    held("{name} has been {title} of {country} since {when}."),
    held("In {when}, {name} became {title} of {country}."),
    held("{name} assumed office as {countrys} {title} in {when}."),
    held("{countrys} {title} since {when}, {name} is to speak."),
    held("Since {name} became {title} of {country} in {when}, little has changed."),
];

fn starts(reference: &Reference, leaders: &[Leader]) -> Group {
    let instances = leaders.iter().filter_map(|leader| Some((leader, leader.term.start?.exact()?))).flat_map(
        |(leader, start)| {
            let first = |term: &Term| {
                term.office == leader.term.office && term.start.is_some_and(|it| it.first() < start)
            };
            let again = reference.terms_of_person(leader.term.person).any(first);
            let twins = if again {
                &[(Variant::True, 0)][..]
            } else {
                &[(Variant::True, 0), (Variant::Wrong, -1_130)]
            };
            twins.iter().map(move |&(variant, off)| {
                let mut slots = office_slots(reference, leader, leader.term.person);
                slots.push(("when", month(plus(start, off))));
                Instance { variant, published: leader.middle, slots }
            })
        },
    );
    Group { kind: "election", families: START, instances: instances.collect() }
}
