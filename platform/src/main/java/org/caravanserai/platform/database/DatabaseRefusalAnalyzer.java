package org.caravanserai.platform.database;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal at the start of the house in words, without a stack trace. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, DatabaseRefusal refusal) {
    var language = Locale.getDefault();
    return new FailureAnalysis(refusal.whatIsWrong(language), refusal.whatToDo(language), failure);
  }
}
