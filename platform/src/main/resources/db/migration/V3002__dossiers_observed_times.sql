-- Whether the plan of a dossier uses the times that were observed in this house.
ALTER TABLE dossiers_dossier ADD COLUMN observed_times boolean NOT NULL DEFAULT false;
