package io.bedrockotel.smoke.app;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The application deployed and undeployed again and again, as an application server does it. */
final class ChurnCommands {
  private static final LoaderWatch LOADERS = new LoaderWatch();
  private static final ExecutorService SERVER =
      Executors.newSingleThreadExecutor(ChurnCommands::serverThread);

  private ChurnCommands() {}

  static Map<String, Command> commands() {
    return Map.of("deploy", ChurnCommands::deploy, "deployments-left", ChurnCommands::left);
  }

  private static Thread serverThread(Runnable work) {
    Thread thread = new Thread(work, "server");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * One class loader with an AWS SDK and calls of its own. Synchronous calls are made on the
   * server's thread, which outlives all deployments. The others get a thread of their own: Netty
   * leaves something on threads that it does not know.
   */
  private static String deploy(Clients clients, String model)
      throws InterruptedException, ExecutionException {
    FutureTask<String> deployment =
        new FutureTask<>(
            () -> {
              try (URLClassLoader loader =
                  new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                LOADERS.add(loader);
                return call(loader, "AsyncDeployment", model)
                    + " | "
                    + SERVER.submit(() -> call(loader, "SyncDeployment", model)).get();
              }
            });
    new Thread(deployment, "deployment").start();
    return deployment.get();
  }

  private static String left(Clients clients, String model) throws InterruptedException {
    int classes = LOADERS.loadedClasses();
    return "loaders=" + LOADERS.retained() + " classes=" + classes;
  }

  private static String call(ClassLoader loader, String type, String model) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return Class.forName("io.bedrockotel.smoke.app." + type, true, loader)
          .asSubclass(Callable.class)
          .getConstructor(String.class)
          .newInstance(model)
          .call()
          .toString();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] classPath() {
    String[] entries =
        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1);
    return Arrays.stream(entries).map(ChurnCommands::url).toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
