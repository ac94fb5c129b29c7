package techfin.testkit.architecture.planted.glueword.paging;

record LoanPage(int limit) {}
