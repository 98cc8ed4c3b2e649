package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Tagged;
import dev.gonogo.bot.story.ShippedTrain;
import dev.gonogo.world.Deployment.Health;
import java.util.Locale;

/** What may be done in Argo CD by hand. */
sealed interface OnDeployments extends Move {
    /** Where a train is deployed. */
    enum Application {
        STAGING(ShippedTrain.STAGING),
        PRODUCTION(ShippedTrain.PRODUCTION);

        private final String name;

        Application(String name) {
            this.name = name;
        }
    }

    /** What is done to it. */
    enum What {
        /** Syncs it to the tag of the release; Argo CD refuses a missing tag. */
        SYNC,
        ROLL_BACK,
        /** It becomes unhealthy. */
        DEGRADE,
        /** Somebody changes what runs, and nothing else. */
        DRIFT
    }

    /** Any of these. */
    record Change(Application application, What what) implements OnDeployments {
        @Override
        public void on(Scene scene) {
            String name = application.name;
            switch (what) {
                case SYNC -> {
                    String tag = scene.name(Tagged.ITS_OWN);
                    if (scene.repository().refs().tag(tag).isEmpty()) {
                        throw new IllegalArgumentException("there is no such revision");
                    }
                    scene.room().deployer.syncedByHand(name, tag);
                }
                case ROLL_BACK -> scene.room().deployer.syncedByHand(name, scene.name(Tagged.LAST));
                case DEGRADE -> scene.room().deployer.health(name, Health.DEGRADED);
                case DRIFT -> scene.room().deployer.drifts(name);
            }
        }

        @Override
        public String toString() {
            return "by hand " + application.name + ": "
                    + what.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
