package com.intellidine.verification.bench;

import java.io.IOException;
import java.util.List;

/// Something that is measured beside a peer, or beside the least that it could take, in the same run.
interface Bench {
    String name();

    /// @throws IOException when its files can't be used
    List<Figure> run(Setting setting) throws IOException;
}
