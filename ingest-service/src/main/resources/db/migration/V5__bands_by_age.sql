-- A band that many texts of one mould share is read from its newest row on and not to its end; so the age belongs to the key.
ALTER TABLE copy_bands DROP CONSTRAINT copy_bands_pkey;
ALTER TABLE copy_bands ADD PRIMARY KEY (band, at, article_id);
