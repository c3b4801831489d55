package io.bedrockotel.muzzle;

import io.opentelemetry.javaagent.tooling.muzzle.generation.MuzzleCodeGenerationPlugin;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * The agent's muzzle code generation in the form that byte-buddy-maven-plugin can construct: the
 * plugin hands over the class path as files, muzzle 2.24 wants a class loader.
 */
public final class MuzzleGeneration implements Plugin {
  private final URLClassLoader classPath;
  private final MuzzleCodeGenerationPlugin muzzle;

  /** Called by byte-buddy-maven-plugin with the compile class path of the module it transforms. */
  public MuzzleGeneration(File[] classPath) throws MalformedURLException {
    URL[] urls = new URL[classPath.length];
    for (int i = 0; i < classPath.length; i++) {
      urls[i] = classPath[i].toURI().toURL();
    }
    this.classPath = new URLClassLoader(urls, MuzzleGeneration.class.getClassLoader());
    this.muzzle = new MuzzleCodeGenerationPlugin(this.classPath);
  }

  @Override
  public boolean matches(TypeDescription type) {
    return muzzle.matches(type);
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return muzzle.apply(builder, type, locator);
  }

  @Override
  public void close() throws IOException {
    muzzle.close();
    classPath.close();
  }
}
