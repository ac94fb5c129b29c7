package techfin.rating.selfcheck;

/** The items of 国科发火〔2016〕195号 三（七）, each a range in which experts judge. */
public enum HighTechItem {
    ADVANCED("advanced", Group.IP, 8),
    CORE_SUPPORT("coreSupport", Group.IP, 8),
    QUANTITY("quantity", Group.IP, 8),
    ORIGIN("origin", Group.IP, 6),
    /** A bonus: the group stays within its 30. */
    STANDARD("standard", Group.IP, 2),
    CONVERSION("conversion", Group.CONVERSION, 30),
    RD_SYSTEM("rdSystem", Group.ORGANISATION, 6),
    RD_INSTITUTION("rdInstitution", Group.ORGANISATION, 6),
    INCENTIVES("incentives", Group.ORGANISATION, 4),
    TALENT("talent", Group.ORGANISATION, 4),
    NET_ASSET_GROWTH("netAssetGrowth", Group.GROWTH, 10),
    SALES_GROWTH("salesGrowth", Group.GROWTH, 10);

    private final String code;
    private final Group group;
    private final int max;

    HighTechItem(String code, Group group, int max) {
        this.code = code;
        this.group = group;
        this.max = max;
    }

    /** What items belong to, with the most that they give together. */
    public enum Group {
        IP(30, "知识产权"),
        CONVERSION(30, "科技成果转化能力"),
        ORGANISATION(20, "研究开发组织管理水平"),
        GROWTH(20, "企业成长性");

        private final int max;
        private final String nameZh;

        Group(int max, String nameZh) {
            this.max = max;
            this.nameZh = nameZh;
        }

        public int max() {
            return max;
        }

        public String nameZh() {
            return nameZh;
        }
    }

    /** As in questions and answers. */
    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    public int max() {
        return max;
    }
}
