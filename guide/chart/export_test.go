package chart

// PageFaults are what is wrong with where things are on a sheet.
var PageFaults = pageFaults
