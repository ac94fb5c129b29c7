package techfin.lending.place;

/**
 * The city whose bureau runs the platform; loans are filed in the city where the enterprise is registered.
 *
 * @param code division code of level city, such as {@code 371500}
 */
public record City(String code) {}
