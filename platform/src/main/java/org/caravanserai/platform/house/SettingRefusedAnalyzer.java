package org.caravanserai.platform.house;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Prints a refused setting in words, without a stack trace. */
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefused> implements Ordered {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected FailureAnalysis analyze(Throwable failure, SettingRefused refused) {
    String remedy = refused.remedy();
    return new FailureAnalysis(
        refused.wrong() + ".",
        Character.toUpperCase(remedy.charAt(0))
            + remedy.substring(1)
            + ". All settings are in docs/reference/configuration.md.",
        failure);
  }
}
