package org.shelfwise.admin.platform.broadleaf;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.platform.SectionAccess;

/**
 * Asks the platform's own permission check for one guarded entity. The rows that link it with the permissions are in the
 * section's script.
 */
public class GuardedSection implements SectionAccess {

    private final AdminPermissions permissions;
    private final Class<?> guarded;

    /** @param guarded the value of BLC_ADMIN_PERMISSION_ENTITY.CEILING_ENTITY; the platform insists on a class */
    protected GuardedSection(SecurityVerifier security, Class<?> guarded) {
        this.permissions = new AdminPermissions(security);
        this.guarded = guarded;
    }

    /** Whether the administrator may read something else that is guarded. */
    protected final boolean mayRead(Class<?> other) {
        return permissions.mayRead(other);
    }

    @Override
    public boolean mayRead() {
        return permissions.mayRead(guarded);
    }

    @Override
    public boolean mayChange() {
        return permissions.mayChange(guarded);
    }

    @Override
    public String actor() {
        return permissions.actor();
    }
}
