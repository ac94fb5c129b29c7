package techfin.gateway;

import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;

/** Starts the gateway. */
public final class Gateway {
    /** What the gateway is called: its own resources lie under {@code /api/auth}. */
    public static final ServiceName NAME = new ServiceName("auth", "GATEWAY", 8080);

    private Gateway() {}

    /** Starts the gateway with the settings of its environment. */
    public static void main(String[] arguments) {
        ServiceStart.run(Gateway.class, NAME, arguments);
    }
}
