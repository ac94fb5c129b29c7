package techfin.testkit.architecture.planted.unmarked.filing;

record Filing(String note) {}
