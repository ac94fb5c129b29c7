package techfin.testkit.architecture.planted.fractionfield.filing;

record Filing(Float rate) {}
