//! The target `lines` for libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| (factlint_fuzz::lines::TARGET.run)(data));
