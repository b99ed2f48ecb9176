"""What Linli does, by noun. Every row a resident or officer can see is written here."""
