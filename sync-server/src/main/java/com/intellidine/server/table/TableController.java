package com.intellidine.server.table;

import com.intellidine.server.auth.Caller;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.server.table.TableStore.TableAnswer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// The floor over HTTP.
@RestController
final class TableController {
    private final Tx tx;
    private final TableStore store = new TableStore();

    TableController(Tx tx) {
        this.tx = tx;
    }

    @GetMapping("/api/tables")
    List<TableAnswer> tables(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return tx.forTenant(caller.tenant(), handle -> store.tables(handle, caller.tenant()));
    }
}
