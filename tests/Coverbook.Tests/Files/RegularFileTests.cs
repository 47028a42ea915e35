using System.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Files;

/// <summary>What looks like a file and is none, and files that are too large.</summary>
public sealed class WhatIsNoFile : IDisposable
{
    private const string Irregular = "it is not a regular file";

    private readonly TempFolder folder = new TempFolder().With("a.yml", "a");

    private DiskFiles Files => new(folder.Root);

    [Fact]
    public async Task A_pipe_is_not_opened_nor_is_a_link_to_one()
    {
        await MakePipeAsync("pipe.yml");
        File.CreateSymbolicLink(folder.At("link.yml"), "pipe.yml");
        File.CreateSymbolicLink(folder.At("good.yml"), "a.yml");
        Assert.Equal(["a.yml", "good.yml", "link.yml", "pipe.yml"], Files.Find("*.yml").Files.Select(path => path.Value));
        Assert.Equal([null, null, Irregular, Irregular], Files.Find("*.yml").Files.Select(Failure));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device_is_not_opened(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other devices.");
        var found = Assert.Single(Files.FindNamed(path, [])!.Files);
        Assert.Equal(Irregular, Failure(found));
    }

    [Fact]
    public void A_file_of_more_bytes_than_the_limit_is_not_read()
    {
        using (var sparse = File.Create(folder.At("sparse.yml")))
        {
            sparse.SetLength(5L << 30);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Files.TryRead(new FilePath("sparse.yml"), 4096, out var failure));
        Assert.Equal(new ReadFailure("it is too large", 4096), failure);
        Assert.Equal("it is too large", Failure(new FilePath("sparse.yml")));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_circle_of_links_is_named_as_one()
    {
        File.CreateSymbolicLink(folder.At("round.yml"), "round.yml");
        Assert.Equal("its links lead round in a circle", Failure(new FilePath("round.yml")));
    }

    public void Dispose() => folder.Dispose();

    private string? Failure(FilePath path)
    {
        Files.TryRead(path, out var failure);
        return failure;
    }

    private async Task MakePipeAsync(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes with a path in a folder.");
        using var made = Process.Start("mkfifo", [folder.At(name)]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, made.ExitCode);
    }
}
