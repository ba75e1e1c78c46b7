package org.caravanserai.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the product, from the build. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"serai " + Help.text("product.version")};
  }
}
