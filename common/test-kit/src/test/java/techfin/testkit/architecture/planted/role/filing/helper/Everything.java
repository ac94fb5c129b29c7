package techfin.testkit.architecture.planted.role.filing.helper;

final class Everything {}
