package org.caravanserai.platform.casework;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import org.caravanserai.casework.SealKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The seal of the house: an Ed25519 key that it makes when it first needs one, and keeps in the
 * database for good. All instances over one database have one seal; a copy of the database has it,
 * too.
 */
@Service
public class Seal {
  private static final String ALGORITHM = "Ed25519";

  private record Held(PrivateKey privateKey, SealKey key) {}

  private final SealStore store;
  private final TransactionTemplate apart;
  private final Clock clock;
  private volatile @Nullable Held held;

  Seal(SealStore store, PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** What everybody may know of it, and checks signatures with. */
  public SealKey key() {
    return held().key();
  }

  /** The signature over some bytes; the same bytes have the same signature. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(held().privateKey());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  private Held held() {
    Held known = held;
    if (known == null) {
      known = read(store.find().orElseGet(this::made));
      held = known;
    }
    return known;
  }

  /** The seal that is kept from now on, which another instance may have made meanwhile. */
  private SealStore.Kept made() {
    SealStore.Kept made = generated();
    apart.executeWithoutResult(_ -> store.add(made, clock.instant()));
    return apart.execute(_ -> store.find().orElseThrow());
  }

  private static SealStore.Kept generated() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SealStore.Kept(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  private static Held read(SealStore.Kept kept) {
    try {
      return new Held(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(kept.privateKey())),
          SealKey.read(kept.publicKey())
              .orElseThrow(() -> new IllegalStateException("The seal kept is no Ed25519 key")));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(GeneralSecurityException e) {
    return new IllegalStateException("The seal of the house cannot be used", e);
  }
}
