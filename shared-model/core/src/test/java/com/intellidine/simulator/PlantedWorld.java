package com.intellidine.simulator;

import com.intellidine.testing.Seeds;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Worlds of a program with one known bug in it. The source is changed, compiled aside and run with everything else as
/// it is.
final class PlantedWorld implements AutoCloseable {
    private final Path folder;
    private final URLClassLoader loader;

    private PlantedWorld(Path folder, URLClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    static PlantedWorld of(Plant plant) throws IOException {
        Path folder = Files.createTempDirectory("plant");
        Path source = folder.resolve(Path.of(plant.file()).getFileName());
        Files.writeString(source, plant.in(Files.readString(Path.of(plant.file()))));
        String classPath = System.getProperty("java.class.path");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-cp", classPath, "-d", folder.toString(), "-proc:none"),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        if (!compiled) {
            throw new IllegalStateException(plant + " does not compile: " + messages);
        }
        List<URL> urls = new ArrayList<>(List.of(url(folder)));
        for (String part : classPath.split(File.pathSeparator, -1)) {
            urls.add(url(Path.of(part)));
        }
        return new PlantedWorld(
                folder, new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    private static URL url(Path path) {
        try {
            URI uri = path.toAbsolutePath().toUri();
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first seed whose world shows the bug.
    OptionalLong found(long seedsMax) throws ReflectiveOperationException {
        var seeds = loader.loadClass(PlantedWorld.class.getName()).getDeclaredMethod("run", long.class);
        seeds.setAccessible(true);
        for (long seed = 1; seed <= seedsMax; seed++) {
            try {
                seeds.invoke(null, seed);
            } catch (InvocationTargetException e) {
                return OptionalLong.of(seed);
            }
        }
        return OptionalLong.empty();
    }

    /// Called in the world of the bug.
    static void run(long seed) {
        Seeds.once(seed, random -> new World(random).run());
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
