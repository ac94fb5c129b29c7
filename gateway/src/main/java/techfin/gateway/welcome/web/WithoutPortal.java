package techfin.gateway.welcome.web;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/** True when the jar was built without the portal, or it is switched off. */
public final class WithoutPortal implements Condition {
    @Override
    public boolean matches(@SuppressWarnings("rawtypes") ConditionContext context) {
        return !context.getProperty("techfin.portal", Boolean.class).orElse(true)
                || WithoutPortal.class.getResource("/portal/index.html") == null;
    }
}
