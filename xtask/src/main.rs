//! Every command that a developer or a continuous-integration job needs.

fn main() {}
