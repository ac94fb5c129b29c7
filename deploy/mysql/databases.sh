#!/bin/bash
# Run once by the MySQL image when its data folder is empty: a database and a user for each service, whose password
# is read from its secret. No service can see another one's database.
# Sourced by the image, so not executable: it uses the function docker_process_sql of the image.
for service in gateway loan pledge rating; do
    # Quotes and backslashes are doubled, so that any password stays a text.
    password=$(sed -e 's/\\/\\\\/g' -e "s/'/''/g" "/run/secrets/${service}_db_password")
    docker_process_sql <<SQL
CREATE DATABASE techfin_${service} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER 'techfin_${service}'@'%' IDENTIFIED BY '${password}';
GRANT ALL PRIVILEGES ON techfin_${service}.* TO 'techfin_${service}'@'%';
SQL
done
