package com.intellidine.pos.printing;

import com.intellidine.receipt.Document;
import java.util.concurrent.CompletableFuture;

/// Where slips are printed. No call waits for the printer; slips come out in the order of the calls.
///
/// The futures complete on a thread of the printer. They fail with [UnableToPrintException], whose message is a
/// sentence for people, within a bounded time.
public interface ReceiptPrinter extends AutoCloseable {
    /// Whether there is a printer at all.
    boolean present();

    CompletableFuture<PrintResult> print(Document document);

    /// Sends the pulse that opens the cash drawer on the printer's drawer port.
    CompletableFuture<PrintResult> openDrawer();

    /// Fails what still waits.
    @Override
    void close();
}
