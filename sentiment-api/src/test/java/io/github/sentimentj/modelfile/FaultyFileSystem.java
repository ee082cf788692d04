package io.github.sentimentj.modelfile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/**
 * The machine's file system, behind a {@link FaultyDisk}: every call that reaches the disk goes
 * through it.
 */
final class FaultyFileSystem extends FileSystem {
  private final FaultyDisk disk;
  private final FaultyProvider provider;

  private FaultyFileSystem(FaultyDisk disk) {
    this.disk = disk;
    this.provider = new FaultyProvider(this, disk);
  }

  /** Returns a path of the machine as one behind the disk. */
  static Path path(Path real, FaultyDisk disk) {
    return new FaultyFileSystem(disk).wrap(real);
  }

  /** What the paths of this file system are, besides. */
  private interface Wrapped {
    Path real();
  }

  static Path real(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.real() : path;
  }

  Path wrap(Path real) {
    return (Path)
        Proxy.newProxyInstance(
            FaultyFileSystem.class.getClassLoader(),
            new Class<?>[] {Path.class, Wrapped.class},
            (proxy, method, arguments) -> call(real, method, arguments));
  }

  private Object call(Path real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("real")) {
      return real;
    }
    if (method.getName().equals("getFileSystem")) {
      return this;
    }
    if (method.getName().equals("toRealPath")) {
      disk.call("real path", real);
    }
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] instanceof Path path ? real(path) : plain[i];
    }
    try {
      Object result = method.invoke(real, plain);
      return result instanceof Path path ? wrap(path) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public void close() {}

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic", "posix");
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(Path.of(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
