package com.intellidine.verification.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file with broken rows in it, played on two terminals, a kitchen display and the server.
@Timeout(600)
class ReplayJourney {
    private static final String ORDERS = """
            \uFEFFOrder Number,Order Date,Item Name,Quantity,Product Price
            1,01/12/2018 18:00,Plain Papadum,2,0.80
            1,01/12/2018 18:00,King Prawn Balti,1,12.95
            1,01/12/2018 18:00,King Prawn Balti,1,12.95
            2,01/12/2018 18:10,Garlic Naan,-3,2.95

            2,01/12/2018 18:10,Garlic Naan,3,2.95
            2,31/02/2018 18:10,Mushroom Rice,1,3.95
            3,01/12/2018 18:20,"Mushroom Rice, large",1,3.95
            3,01/12/2018 18:20,\uD83C\uDF36 Vindaloo,1
            4,01/12/2018 18:30,\uD83C\uDF36 Vindaloo,1,11.95
            4,01/12/2018 18:30,Free Water,1,0
            5,01/12/2018 18:40,Garlic Naan,1,3.05
            6,02/12/2018 18:40,Garlic Naan,1,3.05
            """;

    /// Orders of days that are not played, so that few rows of the file are broken.
    private static final String OTHER_DAYS = IntStream.range(0, 500)
            .mapToObj(day -> (100 + day) + ","
                    + LocalDate.of(2019, 1, 1).plusDays(day).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"))
                    + " 18:00,Garlic Naan,1,3.05\n")
            .collect(Collectors.joining());

    @TempDir
    Path folder;

    @Test
    void playsWhatCanBeReadAndEveryStoreAgrees() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), ORDERS + OTHER_DAYS);
        String site = folder.resolve("site").toString();
        assertEquals(0, ReplayMain.run(new String[] {file.toString(), "--overlay", "2", "--data", site}));
    }

    @Test
    void playsNothingOfAFileThatCantBeReadToItsEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), ORDERS + "7,02/12/2018 18:40,\"Naan,1,2\n");
        Path site = folder.resolve("site");
        assertEquals(1, ReplayMain.run(new String[] {file.toString(), "--data", site.toString()}));
        assertFalse(Files.exists(site));
    }
}
