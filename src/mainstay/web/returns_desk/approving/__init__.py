"""The returns desk for those who approve: the same pages behind their own permission, without uploading and building."""
