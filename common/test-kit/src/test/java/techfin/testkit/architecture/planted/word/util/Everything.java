package techfin.testkit.architecture.planted.word.util;

final class Everything {}
