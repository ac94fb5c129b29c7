package techfin.rating.selfcheck;

import java.util.Arrays;
import java.util.Optional;

/** Ways into the list of tech SMEs without points; size and exclusions still count. 国科发政〔2017〕115号 第八条. */
public enum DirectRoute {
    /** 拥有有效期内高新技术企业资格证书. */
    HIGH_TECH_CERTIFICATE,
    /** 近五年内获得过国家级科技奖励，并在获奖单位中排在前三名. */
    NATIONAL_AWARD,
    /** 拥有经认定的省部级以上研发机构. */
    PROVINCIAL_INSTITUTION,
    /** 近五年内主导制定过国际标准、国家标准或行业标准. */
    LED_STANDARD;

    /** The route of this name, or of one of the wordings that tables of cases use for it. */
    public static Optional<DirectRoute> named(String text) {
        return switch (text) {
            case "valid high-tech certificate", "valid high-tech enterprise certificate" ->
                Optional.of(HIGH_TECH_CERTIFICATE);
            case "national science award in the last 5 years, among the first three units" ->
                Optional.of(NATIONAL_AWARD);
            case "provincial or ministerial (or higher) R&D institution" -> Optional.of(PROVINCIAL_INSTITUTION);
            case "led an international, national or industry standard in the last 5 years" -> Optional.of(LED_STANDARD);
            default ->
                Arrays.stream(values())
                        .filter(route -> route.name().equals(text))
                        .findFirst();
        };
    }
}
