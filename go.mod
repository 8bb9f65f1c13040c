module handleguide

go 1.26.0

require (
	github.com/alecthomas/kong v1.17.0 // indirect
	github.com/rickar/cal/v2 v2.1.25 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
	pgregory.net/rapid v1.3.0 // indirect
)
