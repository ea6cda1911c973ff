// What `import Quire` gives to a notebook: the libraries, and beside them the functions of
// `Directives` and the displays of `Display`.

@_exported import Charting
@_exported import DataFrames
@_exported import Exploration
@_exported import Statistics

@_exported import struct Records.Finding
@_exported import struct Records.LabelledValue
@_exported import enum Records.Output
