package com.intellidine.server.platform.database;

import com.intellidine.domain.common.TenantId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The one door to the database: a transaction for one restaurant. Row-level security shows it that restaurant's rows
/// and no others; without it no row is seen at all.
public final class Tx {
    private final Jdbi jdbi;

    Tx(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Commits when the work returns and undoes everything when it throws.
    public <T> T forTenant(TenantId tenant, Function<Handle, T> work) {
        return inTransaction(TransactionIsolationLevel.READ_COMMITTED, tenant, work);
    }

    public void useTenant(TenantId tenant, Consumer<Handle> work) {
        forTenant(tenant, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /// Reads what was committed at one moment, however many statements it takes.
    public <T> T snapshotForTenant(TenantId tenant, Function<Handle, T> work) {
        return inTransaction(TransactionIsolationLevel.REPEATABLE_READ, tenant, work);
    }

    private <T> T inTransaction(TransactionIsolationLevel level, TenantId tenant, Function<Handle, T> work) {
        return jdbi.inTransaction(level, handle -> {
            // True makes it last until the end of this transaction, so a pooled connection carries nothing over.
            handle.createQuery("select set_config('app.tenant_id', :tenant, true)")
                    .bind("tenant", tenant.toString())
                    .mapTo(String.class)
                    .one();
            return work.apply(handle);
        });
    }
}
