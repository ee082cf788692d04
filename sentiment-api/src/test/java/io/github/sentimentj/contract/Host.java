package io.github.sentimentj.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The process that the library is a guest in, which is to find its things as it left them. */
public final class Host {
  // The JDK's own; they end by themselves.
  private static final String COMMON_POOL = "ForkJoinPool.commonPool";

  private final Map<Object, Object> properties = properties();
  private final Set<Thread> threads = Set.copyOf(Thread.getAllStackTraces().keySet());
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

  private Host() {}

  /** Remembers how things are now. */
  public static Host remember() {
    return new Host();
  }

  private static Map<Object, Object> properties() {
    return new TreeMap<>(System.getProperties());
  }

  /** Fails unless the host's properties and the thread's class loader are as they were. */
  public void requireSettingsUntouched() {
    Set<Map.Entry<Object, Object>> changed = new HashSet<>(properties.entrySet());
    changed.removeAll(properties().entrySet());
    if (!changed.isEmpty()) {
      throw new AssertionError("changed or gone: " + changed);
    }
    if (Thread.currentThread().getContextClassLoader() != loader) {
      throw new AssertionError("another context class loader");
    }
  }

  /** Returns the names of the properties that came since. */
  public Set<Object> newProperties() {
    Set<Object> names = new TreeSet<>(properties().keySet());
    names.removeAll(properties.keySet());
    return names;
  }

  /** Fails unless all threads that came since would let the process end. */
  public void requireOnlyDaemons() {
    Set<Thread> others =
        newThreads().stream().filter(thread -> !thread.isDaemon()).collect(Collectors.toSet());
    if (!others.isEmpty()) {
      throw new AssertionError("no daemons: " + others);
    }
  }

  /** Waits until all threads that came since have ended, and fails if one does not in a minute. */
  public void requireThreadsEnd() throws InterruptedException {
    for (Thread thread : newThreads()) {
      thread.join(60_000);
      if (thread.isAlive()) {
        throw new AssertionError("still alive: " + thread);
      }
    }
  }

  private Set<Thread> newThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !threads.contains(thread) && !thread.getName().startsWith(COMMON_POOL))
        .collect(Collectors.toSet());
  }
}
