package techfin.testkit.architecture.planted.glue.paging;

record Page(int limit, String traceId) {}
