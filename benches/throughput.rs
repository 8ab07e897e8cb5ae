//! Native throughput on news text: our own articles, repeated to a length. It must not fall as the text grows.

use divan::Bencher;
use divan::counter::BytesCount;
use factlint::{Checker, Options};

fn main() {
    divan::main();
}

/// Our articles one after another, repeated and cut to about `bytes`.
fn news(bytes: usize) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the articles are there")
        .map(|entry| entry.expect("the articles can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let articles: String = paths
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("articles are UTF-8") + "\n\n")
        .collect();
    let mut text = articles.repeat(bytes.div_ceil(articles.len()));
    let end = (0..=bytes).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
    text.truncate(end);
    text
}

#[divan::bench(args = [2_000, 10_000, 100_000, 1_000_000, 10_000_000], max_time = 5)]
fn check(bencher: Bencher, bytes: usize) {
    let checker = Checker::bundled();
    let text = news(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| checker.check(&text, &Options::default()));
}

#[divan::bench(max_time = 3)]
fn read_the_pack() -> Checker {
    Checker::bundled()
}
