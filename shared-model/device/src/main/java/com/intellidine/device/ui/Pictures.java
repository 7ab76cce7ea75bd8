package com.intellidine.device.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// Saves what a screen shows as a PNG. May be called on any thread while the toolkit runs.
public final class Pictures {
    private static final long DRAWING_MAX_S = 20;

    private Pictures() {}

    public static void save(Scene scene, Path file) throws IOException {
        write(onFxThread(() -> scene.snapshot(null)), file);
    }

    public static void save(Node node, Path file) throws IOException {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        write(onFxThread(() -> node.snapshot(transparent, null)), file);
    }

    private static WritableImage onFxThread(Supplier<WritableImage> drawing) throws IOException {
        if (Platform.isFxApplicationThread()) {
            return drawing.get();
        }
        CompletableFuture<WritableImage> drawn = CompletableFuture.supplyAsync(drawing, Platform::runLater);
        try {
            return drawn.get(DRAWING_MAX_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the screen was drawn", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the screen could not be drawn", e);
        }
    }

    private static void write(WritableImage image, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
            throw new IOException("no writer for PNG");
        }
    }
}
