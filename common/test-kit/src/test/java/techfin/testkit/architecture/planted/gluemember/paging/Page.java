package techfin.testkit.architecture.planted.gluemember.paging;

record Page(String divisionOfBanks) {}
