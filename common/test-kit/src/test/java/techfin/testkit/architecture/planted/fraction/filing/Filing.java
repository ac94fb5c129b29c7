package techfin.testkit.architecture.planted.fraction.filing;

final class Filing {
    long interest(long principal, long days) {
        double yearly = principal * 0.0345;
        return Math.round(yearly * days / 360);
    }
}
