package com.intellidine.pos.printing;

import com.intellidine.receipt.Document;
import java.util.concurrent.CompletableFuture;

/// Stands in on a terminal without a printer. It never claims to have printed: it answers [PrintResult#NO_PRINTER], so
/// that a screen can say so.
public final class NoPrinter implements ReceiptPrinter {
    @Override
    public boolean present() {
        return false;
    }

    @Override
    public CompletableFuture<PrintResult> print(Document document) {
        return CompletableFuture.completedFuture(PrintResult.NO_PRINTER);
    }

    @Override
    public CompletableFuture<PrintResult> openDrawer() {
        return CompletableFuture.completedFuture(PrintResult.NO_PRINTER);
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
