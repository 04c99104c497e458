//! How many bytes of news a second each stage of the engine reads: `cargo bench -p gloss-engine`.

mod news;

use criterion::{BenchmarkId, Criterion, Throughput};
use gloss_engine::article::Article;
use gloss_engine::names::Names;
use gloss_engine::token::tokenize;
use gloss_engine::{annotate, figures, names};
use std::hint::black_box;
use std::time::Duration;

/// As long as some three hundred reports.
const LENGTH: usize = 1 << 20;

fn main() {
    let mut criterion =
        Criterion::default().sample_size(20).measurement_time(Duration::from_secs(8)).configure_from_args();
    stages(&mut criterion);
    criterion.final_summary();
}

/// Each stage by itself, then all of them.
fn stages(criterion: &mut Criterion) {
    let names = Names::new();
    let article = Article::new(news::news(&names, LENGTH));
    let tokens = tokenize(&article);
    let length = article.text().len();
    let mut group = criterion.benchmark_group("annotate");
    group.throughput(Throughput::Bytes(length as u64));
    let mut stage = |name: &str, run: &dyn Fn() -> usize| {
        group.bench_function(BenchmarkId::new(name, length), |bencher| bencher.iter(|| black_box(run())));
    };
    stage("tokens", &|| tokenize(&article).all().len());
    stage("figures", &|| figures::find(&article, &tokens, None).len());
    stage("names", &|| names::find(&article, &tokens, &names).len());
    stage("whole", &|| annotate(&article, &names, None).len());
    group.finish();
}
